import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { Button } from '@/components/ui/button';
import { Checkbox, DecisionOptions, Radio } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { controlProps, Field } from '@/components/ui/field';
import { Select, TextArea, TextInput } from '@/components/ui/input';
import { ClothBand, QuestionThread } from '@/components/ui/question-thread';
import { Segment } from '@/components/ui/segment';
import { Stepper } from '@/components/ui/stepper';
import { Part } from './part';
import type { Sample } from './say';

export async function FormSamples({ say, suffix }: Sample) {
  const id = (name: string) => `${name}-${suffix}`;
  const industries = [
    { value: 'a', label: say('industryValue'), detail: 'ISIC 103' },
    { value: 'b', label: say('industryOther'), detail: 'ISIC 110' },
  ];
  const stepStates = {
    done: say('stepStates.done'),
    current: say('stepStates.current'),
    todo: say('stepStates.todo'),
    attention: say('stepStates.attention'),
  };
  return (
    <>
      <Part title={say('headings.steps')}>
        <Stepper
          label={`${say('headings.steps')} ${suffix}`}
          progress={say('progress')}
          stateTexts={stepStates}
          steps={[
            { key: '1', label: say('regAccount'), state: 'done', href: '#' },
            { key: '2', label: say('regFirm'), state: 'current', href: '#' },
            { key: '3', label: say('regNeeds'), state: 'attention', href: '#' },
            { key: '4', label: say('regConsent'), state: 'todo' },
          ]}
        />
      </Part>
      <Part title={say('headings.fields')}>
        <ErrorSummary
          role="group"
          className="mb-4"
          title={say('toFix')}
          items={[
            { href: `#${id('juristic')}`, label: say('juristic'), text: say('juristicError') },
          ]}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
          <Field id={id('province')} label={say('province')} hint={say('provinceHint')}>
            <Select
              {...controlProps(id('province'), { hint: true })}
              options={[{ value: 'TH-22', label: say('provinceValue') }]}
            />
          </Field>
          <Autocomplete
            name={id('industry')}
            label={say('industry')}
            hint={say('industryHint')}
            options={industries}
            defaultValue={['a']}
            texts={await comboboxTexts()}
          />
          <Field
            id={id('juristic')}
            label={say('juristic')}
            hint={say('juristicHint')}
            error={say('juristicError')}
          >
            <TextInput
              {...controlProps(id('juristic'), { hint: true, error: true })}
              defaultValue="01055600123"
            />
          </Field>
          <Field id={id('centre')} label={say('centre')} hint={say('centreHint')}>
            <TextInput
              {...controlProps(id('centre'), { hint: true })}
              disabled
              defaultValue={say('centreValue')}
            />
          </Field>
          <Autocomplete
            multiple
            name={`${id('industries')}[]`}
            label={say('industry')}
            hint={say('industryHint')}
            options={industries}
            defaultValue={['a', 'b']}
            texts={await comboboxTexts()}
          />
          <Field id={id('note')} label={say('note')} optional={say('optional')}>
            <TextArea {...controlProps(id('note'), {})} defaultValue={say('typeBody')} />
          </Field>
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-6">
          <Checkbox label={say('chosen')} defaultChecked />
          <Checkbox label={say('notChosen')} />
          <Radio name={id('radio')} label={say('approve')} defaultChecked />
          <Radio name={id('radio')} label={say('giveBack')} />
          <Segment
            label={`${say('view')} ${suffix}`}
            items={[
              { href: '#list', label: say('list'), current: true },
              { href: '#map', label: say('map') },
            ]}
          />
        </div>
      </Part>
      <Part title={say('headings.decision')}>
        <DecisionOptions
          name={id('decision')}
          legend={say('headings.decision')}
          value="approve"
          options={[
            { value: 'approve', label: say('approve'), hint: say('approveHint') },
            { value: 'return', label: say('giveBack'), hint: say('returnHint') },
            { value: 'reject', label: say('reject'), hint: say('rejectHint') },
          ]}
        />
        <div className="mt-4">
          <Dialog openText={say('openDialog')} title={say('dialogTitle')} closeText={say('close')}>
            <p>{say('dialogText')}</p>
            <form method="dialog" className="mt-4 flex gap-3">
              <Button type="submit" variant="bad">
                {say('openDialog')}
              </Button>
              <Button type="submit" variant="quiet">
                {say('cancel')}
              </Button>
            </form>
          </Dialog>
        </div>
      </Part>
      <Part title={say('headings.questions')}>
        <ClothBand>
          <p className="text-x2">{say('question')}</p>
          <QuestionThread
            className="mt-6"
            action={<Button variant="cloth">{say('look')}</Button>}
            questions={[
              {
                key: 'industry',
                id: id('q1'),
                label: say('industry'),
                note: 'ISIC 103',
                control: (
                  <Select id={id('q1')} options={[{ value: 'a', label: say('industryValue') }]} />
                ),
              },
              {
                key: 'province',
                id: id('q2'),
                label: say('province'),
                note: say('centreValue'),
                control: (
                  <Select id={id('q2')} options={[{ value: 'a', label: say('provinceValue') }]} />
                ),
              },
            ]}
          />
        </ClothBand>
      </Part>
    </>
  );
}
