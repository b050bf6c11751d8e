// What the embedded database itself takes to open a folder and answer; nothing of ours is loaded.
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'

const client = await PGlite.create({ dataDir: process.argv[2], extensions: { btree_gist } })
await client.query('select 1')
process.stdout.write('ready\n')
process.exit(0)
