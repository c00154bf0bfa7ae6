import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Result } from '@kaoji/shared/result'
import type { Run } from '../../service/answers.ts'
import { steerRun } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'

interface PublishButtonProps {
  readonly run: Run
  readonly disabled: boolean
  readonly done: (doing: Promise<Result<unknown, Trouble>>) => void
}

/** 公布…: asks first, since it has no undo. */
export function PublishButton({ run, disabled, done }: PublishButtonProps) {
  const text = useText()
  const { client, year } = usePane()
  const [asking, ask] = useState(false)
  return (
    <>
      <Button disabled={disabled} onClick={() => ask(true)}>
        {text('run.publish')}
      </Button>
      {asking && (
        <Confirm
          title={text('publish.do')}
          asks={text('run.publish-ask', { run: run.run })}
          does={text('publish.do')}
          confirmed={() => done(steerRun(client, year.year, run.run, 'publish'))}
          close={() => ask(false)}
        />
      )}
    </>
  )
}
