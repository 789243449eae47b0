namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What is installed: D09 and D10 more than needed, D11 lists of yesterday, D12 upgrades, D13 questions nobody answers, D18 tools to build with, D23 and D24 versions of the day, D25 caches, D30 apt, D34 indexes.</summary>
internal static class PackageCheck
{
    private static readonly HashSet<string> Builders = ["build-essential", "gcc", "g++", "make", "cmake", "python3-dev", "python-dev", "libpq-dev", "build-base", "musl-dev", "autoconf", "clang"];
    private static readonly string[] Managers = ["apt-get", "apt"];

    public static IEnumerable<Remark> Of(DockerfileText text) => text.Stages.SelectMany(stage => Of(text, stage));

    private static IEnumerable<Remark> Of(DockerfileText text, DockerStage stage)
    {
        var isShipped = Docker.IsShipped(text, stage) && !Docker.IsForTrial(text);
        // Said once in the configuration of apt, or in the environment of pip.
        var agreed = text.File.Text.Contains("Assume-Yes", StringComparison.Ordinal);
        var isLean = text.File.Text.Contains("Install-Recommends", StringComparison.Ordinal);
        var keepsNoCache = stage.Whole.Any(instruction => instruction.Keyword == "ENV" && instruction.Pairs.Any(pair => pair.Name is "PIP_NO_CACHE_DIR"));
        DockerInstruction? updated = null;
        foreach (var run in stage.Of("RUN"))
        {
            var updates = run.Commands.FirstOrDefault(command => Apt(command, "update"));
            var installs = run.Commands.Where(command => Apt(command, "install", "build-dep")).ToArray();
            if (updates is not null && installs.Length == 0 && !run.Commands.Any(command => Apt(command, "upgrade", "dist-upgrade", "full-upgrade")))
            {
                updated ??= run;
            }
            else if (updated is not null && updates is null && installs.Length > 0)
            {
                yield return Docker.Remark(text, "D11", updated);
                updated = null;
            }

            foreach (var remark in Installed(text, run, installs, agreed, isLean || !isShipped).Concat(Run(text, run, installs, isShipped)).Concat(Languages(text, run, isShipped && !keepsNoCache)))
            {
                yield return remark;
            }
        }
    }

    private static IEnumerable<Remark> Installed(DockerfileText text, DockerInstruction run, ShellCommand[] installs, bool agreed, bool isLean)
    {
        agreed |= installs.Length > 0 && run.Commands.Any(command => command.Program == "yes" && command.IsPiped);
        foreach (var install in installs)
        {
            var verb = install.Operands.First();
            if (!agreed && !Agrees(install))
            {
                yield return Docker.Remark(text, "D13", install.Plain[0]) with { Fix = Docker.Behind(text, verb, " -y") };
            }

            if (!isLean && !install.Has("--no-install-recommends"))
            {
                yield return Docker.Remark(text, "D09", install.Plain[0]) with { Fix = Docker.Behind(text, verb, " --no-install-recommends") };
            }
        }

    }

    private static IEnumerable<Remark> Run(DockerfileText text, DockerInstruction run, ShellCommand[] installs, bool isShipped)
    {
        var hasCache = run.Flags.Any(flag => flag.Text.Contains("type=cache", StringComparison.Ordinal));
        var isCleared = run.Commands.Any(command => command.Program == "rm" && command.Plain.Any(word => word.Text.Contains("/var/cache/apk", StringComparison.Ordinal)));
        var isPurged = run.Commands.Any(command => Apt(command, "purge", "remove", "autoremove", "autopurge") || command.Is("apk", "del"));
        if (isShipped && installs.Length > 0 && !hasCache && !run.Commands.Any(command => command.Program == "rm" && command.Plain.Any(word => word.Text.Contains("/var/lib/apt", StringComparison.Ordinal))))
        {
            yield return Docker.Remark(text, "D10", installs[0].Plain[0]);
        }

        foreach (var command in run.Commands)
        {
            if (Apt(command, "dist-upgrade", "full-upgrade", "upgrade"))
            {
                yield return Docker.Remark(text, "D12", command.Plain[0], ("command", $"{command.Program} {command.Operands.First().Text}"));
            }

            if (command.Program == "apt" && Apt(command, "install", "update", "remove", "purge"))
            {
                yield return Docker.Remark(text, "D30", command.Plain[0]) with { Fix = Docker.Instead(text, command.Plain[0], "apt-get") };
            }

            if (isShipped && command.Is("apk", "add") && !command.Has("--no-cache") && !hasCache && !isCleared)
            {
                yield return Docker.Remark(text, "D34", command.Plain[0]) with { Fix = Docker.Behind(text, command.Operands.First(), " --no-cache") };
            }

            if (isShipped && (Apt(command, "install") || command.Is("apk", "add")) && !command.Has("--virtual", "-t") && !command.Plain.Any(word => word.Text.StartsWith("--virtual=", StringComparison.Ordinal)) && !isPurged
                && command.Operands.FirstOrDefault(word => Builders.Contains(word.Text)) is { } tool)
            {
                yield return Docker.Remark(text, "D18", tool, ("what", tool.Text));
            }
        }
    }

    private static IEnumerable<Remark> Languages(DockerfileText text, DockerInstruction run, bool isShipped)
    {
        foreach (var command in run.Commands)
        {
            var verb = command.Operands.FirstOrDefault()?.Text;
            var isPip = command.Program is "pip" or "pip3" && verb == "install";
            if (command.Is("npm", "install", "i") && !command.Has("-g", "--global") && command.Operands.Count() == 1 && !Docker.IsForTrial(text))
            {
                yield return Docker.Remark(text, "D23", command.Plain[0], ("command", "npm install"), ("instead", "npm ci"));
            }

            if (isPip || (command.Is("npm", "install", "i") && command.Has("-g", "--global")) || (command.Program == "gem" && verb == "install"))
            {
                foreach (var package in Loose(command).Take(1))
                {
                    yield return Docker.Remark(text, "D24", package, ("package", package.Text));
                }
            }

            if (isPip && isShipped && !command.Has("--no-cache-dir", "--no-cache") && !run.Flags.Any(flag => flag.Text.Contains("type=cache", StringComparison.Ordinal)))
            {
                yield return Docker.Remark(text, "D25", command.Plain[0]) with { Fix = Docker.Behind(text, command.Operands.First(), " --no-cache-dir") };
            }
        }
    }

    // Packages by bare name; files, folders, addresses, variables and what follows an option with a value are none.
    private static IEnumerable<DockerWord> Loose(ShellCommand command)
    {
        var words = command.Plain.Skip(1).SkipWhile(word => word.Text.StartsWith('-')).Skip(1).ToArray();
        if (words.Any(word => word.Text is "-r" or "--requirement" or "-c" or "--constraint" or "-e" or "--editable" or "-v" or "--version" or "--require-hashes" || word.Text.StartsWith("-r", StringComparison.Ordinal) || word.Text.StartsWith("--requirement=", StringComparison.Ordinal) || word.Text.Contains('$', StringComparison.Ordinal)))
        {
            return [];
        }

        return words.Where((word, at) => !word.Text.StartsWith('-') && (at == 0 || !words[at - 1].Text.StartsWith('-') || words[at - 1].Text is "-g" or "--global" or "-U" or "--upgrade" or "--no-cache-dir" or "--user" or "-q" or "--quiet" or "--no-document" or "-y")
            && word.Text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '@' or '/') && word.Text.LastIndexOf('@') <= 0 && word.Text is not ("pip" or "setuptools" or "wheel" or "npm" or "bundler") && !word.Text.Contains("//", StringComparison.Ordinal) && !word.Text.StartsWith('/') && (!word.Text.Contains('/', StringComparison.Ordinal) || word.Text[0] == '@'));
    }

    private static bool Agrees(ShellCommand install) => install.Plain.Skip(1).Any(word => word.Text is "--yes" or "--assume-yes" or "-qq" or "--force-yes" || (word.Text.Length > 1 && word.Text[0] == '-' && word.Text[1] != '-' && (word.Text.Contains('y', StringComparison.Ordinal) || word.Text.Contains("qq", StringComparison.Ordinal))) || word.Text.Contains('$', StringComparison.Ordinal));

    private static bool Apt(ShellCommand command, params string[] verbs) => Managers.Contains(command.Program) && command.Operands.FirstOrDefault() is { } verb && verbs.Contains(verb.Text);
}
