import { SelectField, TextField } from '@/components/form/fields';
import { currencies } from '@/lib/outcome/value';

/** An amount with its currency; both may stay empty. */
export function MoneyFields({
  labels,
  currencyName,
  optional,
  amount,
  currency,
}: {
  labels: { amount: string; amountHint: string; currency: string; chooseCurrency: string };
  currencyName: (currency: (typeof currencies)[number]) => string;
  optional: string;
  amount?: string | undefined;
  currency?: string | undefined;
}) {
  return (
    <div className="grid gap-x-4 gap-y-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <TextField
        name="amount"
        label={labels.amount}
        hint={labels.amountHint}
        optional={optional}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        defaultValue={amount}
      />
      <SelectField
        name="currency"
        label={labels.currency}
        empty={labels.chooseCurrency}
        options={currencies.map((value) => ({ value, label: currencyName(value) }))}
        defaultValue={currency}
        fieldClassName="sm:self-end"
      />
    </div>
  );
}
