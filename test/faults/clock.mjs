import { readFileSync, writeFileSync } from 'node:fs'

// Loaded before a program with `node --import`: its clock is then as wrong as the file says, in milliseconds, and
// jumps when the file is written anew; beside it stands what each process has heard. Timers are left alone, as a jump
// of the system's clock leaves them.
const file = process.env.CLOCK_OFFSET_FILE
const Real = Date
let offset = 0
const read = () => {
  const said = Number(readFileSync(file, 'utf8'))
  if (said === offset) return
  offset = said
  writeFileSync(`${file}.${process.pid}`, String(offset))
}
const now = () => Real.now() + offset

if (file !== undefined) {
  read()
  setInterval(read, 10).unref()
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Real(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  })
}
