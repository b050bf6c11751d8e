import { startApp } from '../support/app.ts'
import { t } from '../support/suite.ts'
import { accessTests } from './register/access.ts'
import { annexTests } from './register/annexes.ts'
import { caseActTests } from './register/case-acts.ts'
import { caseTests } from './register/cases.ts'
import { concurrencyTests } from './register/concurrency.ts'
import { contentTests } from './register/content.ts'
import { dayTests } from './register/days.ts'
import { documentTests } from './register/documents.ts'
import { endingTests } from './register/endings.ts'
import { handoverTests } from './register/handovers.ts'
import { hostileTests } from './register/hostile.ts'
import { migrationTests } from './register/migration.ts'
import { moveTests } from './register/moves.ts'
import { numberTests } from './register/numbers.ts'
import { seriesTests } from './register/series.ts'

const on = await startApp(t)

seriesTests(t, on)
caseTests(t, on)
caseActTests(t, on)
numberTests(t, on)
migrationTests(t, on)
concurrencyTests(t, on)
documentTests(t, on)
dayTests(t, on)
contentTests(t, on)
annexTests(t, on)
accessTests(t, on)
handoverTests(t, on)
endingTests(t, on)
moveTests(t, on)
hostileTests(t, on)
