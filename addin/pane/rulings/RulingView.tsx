import { Field, Input, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Text, Textarea } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { ok, type Result } from '@kaoji/shared/result'
import type { CitedRow } from '@kaoji/shared/scoring/card'
import type { Scorecard } from '@kaoji/shared/scoring/result'
import { useState } from 'react'
import type { CardWithRows } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { readCard, readScorecard, recordRuling, type RulingToRecord } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { rulableOf, strikeOf, zeroOf } from './ruled.ts'

type Kind = 'points' | 'strike' | 'zero'

interface Ruled extends CardWithRows {
  readonly scorecard?: Scorecard
}

/** 裁定 on a clause: its points, a row that does not count, a missing sheet taken as nil; always with a reason. */
export function RulingView({ run, id }: { readonly run: number; readonly id: string }) {
  const { client, year } = usePane()
  const reading = useReading(`ruled ${run} ${id}`, () => readRuled(client, year.year, run, id))
  return <Shown reading={reading}>{(ruled) => <Ruling ruled={ruled} />}</Shown>
}

async function readRuled(client: Client, year: string, run: number, id: string): Promise<Result<Ruled, Trouble>> {
  const card = await readCard(client, year, run, id)
  if (!card.ok) return card
  const { scorecard } = rulableOf(card.value)
  if (scorecard === undefined) return card
  const read = await readScorecard(client, year, run, scorecard)
  return read.ok ? ok({ ...card.value, scorecard: read.value.scorecard }) : read
}

function Ruling({ ruled }: { readonly ruled: Ruled }) {
  const text = useText()
  const rows = useRows()
  const { client, year } = usePane()
  const { card, scorecard } = ruled
  const rulable = rulableOf(ruled)
  const kinds: readonly Kind[] = [
    ...(scorecard === undefined ? [] : (['points'] as const)),
    ...(rulable.rows.length === 0 ? [] : (['strike'] as const)),
    ...(rulable.missing.length === 0 ? [] : (['zero'] as const)),
  ]
  const [kind, choose] = useState<Kind>(kinds[0] ?? 'points')
  const [which, setWhich] = useState(0)
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [asking, ask] = useState(false)
  const [recorded, setRecorded] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const ruling = (): RulingToRecord | undefined => {
    if (reason.trim() === '') return undefined
    if (kind === 'strike') return rulable.rows[which] && strikeOf(rulable.rows[which], reason.trim())
    if (kind === 'zero') return rulable.missing[which] && zeroOf(rulable.missing[which], reason.trim())
    if (scorecard === undefined || !/^-?\d+(\.\d+)?$/.test(points)) return undefined
    const { person, department, post } = scorecard
    return { ruling: 'points', person, clause: card.clause, points, department, post, reason: reason.trim() }
  }
  const record = async () => {
    const wanted = ruling()
    if (wanted === undefined) return
    const answer = await recordRuling(client, year.year, wanted)
    setTrouble(answer.ok ? undefined : answer.error)
    if (answer.ok) setRecorded(answer.value.number)
  }
  const called = ({ period, row, says }: CitedRow) =>
    [text(periodText(period)), ...(row > 0 ? [text('sheet.row', { row })] : []), text(says)].join(' ')
  const choices = kind === 'strike' ? rulable.rows.map(({ fact }) => fact) : rulable.missing
  return (
    <>
      <h2 className={rows.heading}>
        {text('card.title', { clause: card.clause, title: card.title, level: text(`card.level.${card.level}`) })}
      </h2>
      {scorecard !== undefined && (
        <Text>
          {scorecard.person} {scorecard.name} {scorecard.department} {scorecard.post}
        </Text>
      )}
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      {recorded !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{text('ruling.recorded', { number: recorded })}</MessageBarBody>
        </MessageBar>
      )}
      {kinds.length === 0 && <Text>{text('ruling.none')}</Text>}
      {kinds.length > 0 && recorded === undefined && (
        <>
          <Field label={text('ruling.kind')}>
            <RadioGroup
              value={kind}
              onChange={(_, { value }) => {
                choose(value as Kind)
                setWhich(0)
              }}
            >
              {kinds.map((one) => (
                <Radio key={one} value={one} label={text(`ruling.${one}`)} />
              ))}
            </RadioGroup>
          </Field>
          {kind === 'points' ? (
            <Field label={text('ruling.points-field', { maximum: card.maximum })}>
              <Input inputMode="decimal" value={points} onChange={(_, { value }) => setPoints(value.trim())} />
            </Field>
          ) : (
            <Field label={text('ruling.which')}>
              <Select value={String(which)} onChange={(_, { value }) => setWhich(Number(value))}>
                {choices.map((fact, index) => (
                  <option key={`${called(fact)} ${fact.row}`} value={index}>
                    {called(fact)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={text('ruling.reason')} required>
            <Textarea value={reason} rows={3} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Foot>
            <Primary disabled={ruling() === undefined} onClick={() => ask(true)}>
              {text('ruling.record')}
            </Primary>
          </Foot>
        </>
      )}
      {asking && (
        <Confirm
          title={text('ruling.record')}
          asks={text('ruling.ask')}
          does={text('ruling.record')}
          confirmed={() => void record()}
          close={() => ask(false)}
        />
      )}
    </>
  )
}
