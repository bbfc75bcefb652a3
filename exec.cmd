@rem npm scripts begin with "exec" so that signals reach node; cmd.exe has no such command and finds this file.
@%*
