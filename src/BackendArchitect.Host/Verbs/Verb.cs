namespace BackendArchitect.Host.Verbs;

/// <summary>The program without a web server: one verb, then the end.</summary>
internal static class Verb
{
    /// <summary>Whether the arguments ask for a verb, rather than for serving.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments.Count > 0 && (!arguments[0].StartsWith('-') || IsHelp(arguments[0]));

    /// <returns>The exit code: 0 done, 1 findings, 2 unusable input.</returns>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> arguments)
    {
        string[] rest = [.. arguments.Skip(1)];
        switch (arguments[0])
        {
            case "understand":
                return await UnderstandVerb.RunAsync(terminal, rest);
            case "design":
                return await DesignVerb.RunAsync(terminal, rest);
            case "chat":
                return await ChatVerb.RunAsync(terminal, rest, Settings(), TimeProvider.System);
            case "ask":
                return await AskVerb.RunAsync(terminal, rest, TimeProvider.System);
            case "backup":
                return await BackupVerb.RunAsync(terminal, rest, Settings());
            case "health":
                return await HealthVerb.RunAsync(terminal, rest);
            case "digest":
                return await DigestVerb.RunAsync(terminal, rest, TimeProvider.System);
            case "eval":
                return await EvalVerb.RunAsync(terminal, rest, Settings(), TimeProvider.System);
            case "review":
                return await ReviewVerb.RunAsync(terminal, rest, TimeProvider.System);
            case var help when IsHelp(help):
                await terminal.Out.WriteLineAsync(Usage.Text);
                return Terminal.Done;
            default:
                return await terminal.RefuseAsync($"'{arguments[0]}' is not a verb. There is chat, ask, understand, design, review, digest, eval and help; with none the program serves.");
        }
    }

    /// <summary>What is wrong with the options of serving, or null: <c>--urls</c>, <c>--environment</c> and <c>--Section:Key</c> with a value.</summary>
    public static string? ProblemWhenServing(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, value) = arguments[index].Split('=', 2) is [var before, var after] ? (before, after) : (arguments[index], null);
            // An empty section says nothing, and hosts that hand their settings on write them.
            if (value != "" && !IsSetting(name))
            {
                return $"'{name}' is not an option. Serving knows --urls and --Section:Key; 'help' shows the verbs.";
            }

            if (value is null && ++index == arguments.Count)
            {
                return $"{name} needs a value after it.";
            }
        }

        return null;
    }

    /// <summary>As the server reads them.</summary>
    private static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    private static bool IsSetting(string name) =>
        name is "--urls" or "--environment" or "--contentRoot" or "--applicationName"
        || (name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal));

    private static bool IsHelp(string word) => word is "help" or "--help" or "-h" or "-?";
}
