import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { findProjectFolder } from '../src/db/project-folder.ts'
import './render/any-record.test.ts'
import './render/deliberation.test.ts'
import './render/dissent.test.ts'
import './render/elections.test.ts'
import './render/format-0.test.ts'
import './render/goteborg.test.ts'
import './render/minutes-attendance.test.ts'
import './render/minutes-page.test.ts'
import './render/minutes-times.test.ts'
import './render/minutes.test.ts'
import './render/motion-shapes.test.ts'
import './render/naming.test.ts'
import './render/outcome.test.ts'
import './render/page.test.ts'
import './render/proposition-order.test.ts'
import './render/propositions.test.ts'
import './render/questions.test.ts'
import './render/recusals.test.ts'
import './render/reservation-shapes.test.ts'
import './render/sentences.test.ts'
import './render/swedish.test.ts'
import './render/text.test.ts'
import './render/vote-results.test.ts'
import './render/votes.test.ts'

// The tests of the sentences, in one process: to start one for each costs more than to run them all.
t.test('every test file of its folder is run from here', async (t) => {
  const folder = join(findProjectFolder(import.meta.dirname), 'test')
  const own = await readFile(join(folder, 'render.test.ts'), 'utf8')
  const files = (await readdir(join(folder, 'render'))).filter((name) => name.endsWith('.test.ts'))
  t.strictSame(
    files.filter((name) => !own.includes(`import './render/${name}'`)),
    [],
  )
})
