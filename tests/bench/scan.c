/*
 * The practical limit for an exact weighted top-k over inverted lists: the same walk as the
 * portal's kernel, compiled. `npm run bench -- matching` builds and runs it and compares answers.
 *
 *   scan FILE MODE K WARM FROM TO ANSWERS
 *
 * FILE, little endian uint32: number of companies, tags, postings, queries, query entries; offsets
 * of lists (tags + 1); postings (company << 10 | weight, companies ascending in a list); offsets of
 * queries (queries + 1); tag of each query entry; weight of each query entry.
 * MODE   "one":  one walk: a company is offered to the best k whenever its sum so far reaches the
 *               worst of them;
 *        "two":  add everything up, then walk again through the lists of most weight a posting,
 *               until what the others can give together is less than the worst of the best k.
 * Queries 0 … WARM-1 are asked first without a clock, then FROM … TO-1, each timed by itself.
 * Prints nanoseconds, a query a line; writes K pairs (company, sum) a query into ANSWERS, free
 * places with a sum of 0. Equal sums are in the order of companies.
 */
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST 64
#define MOST_TAGS 256
#define MOST_WEIGHT 1000
#define WEIGHT_BITS 10
#define WEIGHT_MASK 1023u

typedef struct {
  uint32_t company, sum;
} Entry;

typedef struct {
  uint32_t k, used, worst; /* worst: index of the entry that leaves next */
  uint32_t threshold;      /* no sum below it can enter */
  Entry entries[MOST];
} Best;

static uint32_t companies, tags, postings, queries, entries;
static uint32_t *list_start, *posting, *query_start, *query_tag, *query_weight;
static uint32_t *sums;

static int before(Entry a, Entry b) {
  return a.sum != b.sum ? a.sum > b.sum : a.company < b.company;
}

static void find_worst(Best *best) {
  best->worst = 0;
  for (uint32_t i = 1; i < best->used; i++)
    if (before(best->entries[best->worst], best->entries[i])) best->worst = i;
  best->threshold = best->used < best->k ? 1 : best->entries[best->worst].sum;
}

/* Sums only grow, so the best k partial sums end as the best k sums. Gives the new threshold. */
static uint32_t offer(Best *best, uint32_t company, uint32_t sum) {
  Entry entry = {company, sum};
  uint32_t at = 0;
  while (at < best->used && best->entries[at].company != company) at++;
  if (at == best->used) {
    if (best->used < best->k) best->used++;
    else if (before(entry, best->entries[best->worst])) at = best->worst;
    else return best->threshold;
  }
  best->entries[at] = entry;
  find_worst(best);
  return best->threshold;
}

static void ask_one(uint32_t query, Best *best) {
  uint32_t *restrict sum_of = sums, threshold = best->threshold;
  for (uint32_t q = query_start[query]; q < query_start[query + 1]; q++) {
    const uint32_t factor = query_weight[q], end = list_start[query_tag[q] + 1];
    for (uint32_t p = list_start[query_tag[q]]; p < end; p++) {
      const uint32_t company = posting[p] >> WEIGHT_BITS;
      const uint32_t sum = sum_of[company] += factor * (posting[p] & WEIGHT_MASK);
      if (sum >= threshold) threshold = offer(best, company, sum);
    }
  }
  memset(sum_of, 0, companies * sizeof *sum_of);
}

static uint32_t length(uint32_t q) {
  return list_start[query_tag[q] + 1] - list_start[query_tag[q]];
}

static int by_weight_a_posting(const void *a, const void *b) {
  const uint32_t p = *(const uint32_t *)a, q = *(const uint32_t *)b;
  const uint64_t left = (uint64_t)query_weight[p] * length(q),
                 right = (uint64_t)query_weight[q] * length(p);
  return left != right ? (left > right ? -1 : 1) : p < q ? -1 : 1;
}

static void ask_two(uint32_t query, Best *best) {
  uint32_t *restrict sum_of = sums, threshold = best->threshold, order[MOST_TAGS], count = 0;
  uint64_t open = 0; /* what the lists that are not yet looked through can add up to */
  for (uint32_t q = query_start[query]; q < query_start[query + 1]; q++) {
    const uint32_t factor = query_weight[q], end = list_start[query_tag[q] + 1];
    for (uint32_t p = list_start[query_tag[q]]; p < end; p++)
      sum_of[posting[p] >> WEIGHT_BITS] += factor * (posting[p] & WEIGHT_MASK);
    order[count++] = q;
    open += (uint64_t)factor * MOST_WEIGHT;
  }
  qsort(order, count, sizeof *order, by_weight_a_posting);
  for (uint32_t i = 0; i < count && open >= threshold; i++) {
    const uint32_t end = list_start[query_tag[order[i]] + 1];
    for (uint32_t p = list_start[query_tag[order[i]]]; p < end; p++) {
      const uint32_t company = posting[p] >> WEIGHT_BITS;
      if (sum_of[company] >= threshold) threshold = offer(best, company, sum_of[company]);
    }
    open -= (uint64_t)query_weight[order[i]] * MOST_WEIGHT;
  }
  memset(sum_of, 0, companies * sizeof *sum_of);
}

static int by_rank(const void *a, const void *b) {
  return before(*(const Entry *)a, *(const Entry *)b) ? -1 : 1;
}

static void *need(size_t count, size_t size) {
  void *memory = calloc(count + 1, size);
  if (memory == NULL) exit(3);
  return memory;
}

static void *take(FILE *file, size_t count, size_t size) {
  void *memory = need(count, size);
  if (fread(memory, size, count, file) != count) exit(4);
  return memory;
}

static void load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(4);
  uint32_t *head = take(file, 5, sizeof *head);
  companies = head[0], tags = head[1], postings = head[2], queries = head[3], entries = head[4];
  free(head);
  list_start = take(file, tags + 1, sizeof *list_start);
  posting = take(file, postings, sizeof *posting);
  query_start = take(file, queries + 1, sizeof *query_start);
  query_tag = take(file, entries, sizeof *query_tag);
  query_weight = take(file, entries, sizeof *query_weight);
  fclose(file);
  sums = need(companies, sizeof *sums);
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int main(int count, char **words) {
  if (count != 8) return 2;
  load(words[1]);
  void (*ask)(uint32_t, Best *) = strcmp(words[2], "two") == 0 ? ask_two : ask_one;
  const uint32_t k = atoi(words[3]), warm = atoi(words[4]), from = atoi(words[5]),
                 to = atoi(words[6]);
  if (k < 1 || k > MOST || warm > queries || from > to || to > queries) return 2;
  FILE *answers = fopen(words[7], "wb");
  if (answers == NULL) return 4;
  for (uint32_t query = 0; query < warm; query++) {
    Best best = {.k = k, .threshold = 1};
    ask(query, &best);
  }
  int64_t *took = need(to - from, sizeof *took);
  Best *all = need(to - from, sizeof *all);
  for (uint32_t query = from; query < to; query++) {
    Best *best = &all[query - from];
    const int64_t start = now();
    best->k = k, best->threshold = 1;
    ask(query, best);
    qsort(best->entries, best->used, sizeof *best->entries, by_rank);
    took[query - from] = now() - start;
  }
  for (uint32_t i = 0; i < to - from; i++) {
    printf("%lld\n", (long long)took[i]);
    if (fwrite(all[i].entries, sizeof(Entry), k, answers) != k) return 5;
  }
  return fclose(answers) == 0 ? 0 : 5;
}
