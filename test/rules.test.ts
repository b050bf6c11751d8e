import { ruleIds, testsByRule } from './support/rules.ts'
import { t } from './support/suite.ts'

t.test('every rule of deciding has a test that bears its name', async (t) => {
  const tests = await testsByRule()
  for (const id of ruleIds) t.ok((tests.get(id) ?? []).length > 0, id)
})
