namespace BackendArchitect.Host.Verbs;

/// <summary>What the program can be asked for.</summary>
internal static class Usage
{
    public const string Text =
        """
        Backend Architect. With no verb it serves: web chat and /api/messages on http://localhost:3978.

          chat                               the same conversation in the terminal
          ask "TEXT"                         one turn of it, markdown out: compare, diagnose, advise, migrate
          understand "TEXT"                  JSON: the job, and every fact read with the words it came from
          design "TEXT" --out DIR [--zip F]  writes the whole design, prints the verdict
          design --replay F --out DIR        makes a design again from its own blueprint.json
          review FILE… [--format text|json|sarif] [--baseline F] [--against OLD] [--out F] [--patch F]
                                             what a reviewer finds in files and folders; --baseline is the JSON of an earlier run,
                                             --against is an older version of a contract, --patch takes the mechanical mends
          digest --dry-run [--place ID] [--at DAY] [--store FILE|HOST:PORT]
                                             what the weekly digest of each place would say now, markdown out
          eval [--cases DIR] [--live [--record]] [--format text|json]
                                             frozen cases of what language models say, played through the code of a turn; --live asks
                                             the configured model anew, --record keeps what it says
          backup FILE                        copies the embedded store, also while the program serves
          health [URL]                       asks a running program whether it lives: exit code 0 or 1, for containers
          help                               this

        TEXT may be - for the standard input. Exit codes: 0 done, 1 findings, 2 unusable input, with one line saying why.
        Serving: --urls http://host:port, --Section:Key value; every setting is in appsettings.template.json.
        """;
}
