using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What is put in: D05 keys and .env files, D06 downloads nobody checks, D07 ADD where COPY does, D17 everything before the dependencies, D27 from stages that are not there yet.</summary>
internal static partial class CopyCheck
{
    public static IEnumerable<Remark> Of(DockerfileText text)
    {
        var firsts = text.Stages.Select((stage, at) => (stage.Name, at)).Where(pair => pair.Name.Length > 0).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        for (var index = 0; index < text.Stages.Count; index++)
        {
            var stage = text.Stages[index];
            var isShipped = Docker.IsShipped(text, stage);
            foreach (var instruction in stage.Instructions.Where(instruction => instruction.Keyword is "COPY" or "ADD" && instruction.Words.Count > 1 && instruction.Heredocs.Count == 0))
            {
                var sources = Sources(instruction);
                foreach (var source in sources.Where(source => isShipped && instruction.Flag("from") is null && Private().IsMatch(source.Text)).Take(1))
                {
                    yield return Docker.Remark(text, "D05", source, ("file", source.Text));
                }

                foreach (var remark in instruction.Keyword == "ADD" ? Added(text, instruction, sources) : [])
                {
                    yield return remark;
                }

                if (instruction.Flag("from") is { } from && Ahead(firsts, index, from))
                {
                    yield return Docker.Remark(text, "D27", instruction.Flags.First(flag => flag.Text.StartsWith("--from", StringComparison.Ordinal)), ("stage", from));
                }
            }
        }

        foreach (var remark in text.Stages.SelectMany(stage => Cached(text, stage)))
        {
            yield return remark;
        }
    }

    /// <summary>Whether the whole folder goes into the image or into a stage before it.</summary>
    public static bool CopiesAll(DockerfileText text) => text.Stages.Any(stage => stage.Of("COPY").Concat(stage.Of("ADD")).Any(IsAll));

    private static IEnumerable<Remark> Added(DockerfileText text, DockerInstruction instruction, DockerWord[] sources)
    {
        var isDownload = sources.FirstOrDefault(source => source.Text.StartsWith("http://", StringComparison.Ordinal) || source.Text.StartsWith("https://", StringComparison.Ordinal));
        if (isDownload is not null)
        {
            if (instruction.Flag("checksum") is null && !isDownload.Text.EndsWith(".git", StringComparison.Ordinal) && !isDownload.Text.Contains(".git#", StringComparison.Ordinal))
            {
                yield return Docker.Remark(text, "D06", isDownload, ("url", isDownload.Text.Length > 80 ? isDownload.Text[..80] + "…" : isDownload.Text));
            }
        }
        else if (!instruction.IsForChildren && sources.All(source => !source.Text.Contains('$', StringComparison.Ordinal) && !source.Text.Contains('*', StringComparison.Ordinal) && !Packed().IsMatch(source.Text) && !source.Text.StartsWith("git@", StringComparison.Ordinal)))
        {
            yield return Docker.Remark(text, "D07", instruction, ("file", sources[0].Text)) with { Fix = Docker.Instead(text, new DockerWord("ADD", instruction.Line, instruction.Column), "COPY") };
        }
    }

    // A stage of its own, or one further down, cannot be copied from.
    private static bool Ahead(Dictionary<string, int> firsts, int index, string from) =>
        int.TryParse(from, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number >= index
        : firsts.TryGetValue(from.ToLowerInvariant(), out var first) && first >= index;

    private static IEnumerable<Remark> Cached(DockerfileText text, DockerStage stage)
    {
        DockerInstruction? all = null;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword is "COPY" or "ADD")
            {
                // Whoever copies lists of packages first has thought of it.
                if (all is null && Sources(instruction).Any(source => Manifest().IsMatch(source.Text)))
                {
                    yield break;
                }

                all ??= IsAll(instruction) ? instruction : null;
            }
            else if (all is not null && instruction.Keyword == "RUN" && instruction.Flag("mount") is null && instruction.Commands.FirstOrDefault(Installs) is { } install)
            {
                yield return Docker.Remark(text, "D17", all, ("command", string.Join(' ', install.Plain.Take(2).Select(word => word.Text))));
                yield break;
            }
        }
    }

    internal static bool Installs(ShellCommand command) =>
        command.Is("npm", "install", "ci", "i") && !command.Has("-g", "--global") || command.Is("yarn") && command.Operands.FirstOrDefault()?.Text is null or "install" && command.Program == "yarn" || command.Is("pnpm", "install", "i")
        || command.Program is "pip" or "pip3" && command.Has("-r", "--requirement") || command.Is("bundle", "install") || command.Is("composer", "install") || command.Is("dotnet", "restore")
        || command.Program == "go" && command.Is("go", "mod") && command.Operands.Any(word => word.Text == "download") || command.Is("poetry", "install") || command.Is("uv", "sync");

    private static bool IsAll(DockerInstruction copy) => copy.Flag("from") is null && copy.Heredocs.Count == 0 && copy.Words.Count > 1 && Sources(copy).Any(source => source.Text is "." or "./" or "./.");

    private static DockerWord[] Sources(DockerInstruction copy) => copy.Exec is { Count: > 1 } exec ? [.. exec.SkipLast(1).Select(source => copy.Words[0] with { Text = source })] : [.. copy.Words.SkipLast(1)];

    [GeneratedRegex(@"(?:^|/)(?:\.env(?:\.(?:local|prod|production|staging))?|id_rsa|id_dsa|id_ecdsa|id_ed25519|\.git-credentials|\.netrc|\.pgpass|\.aws(?:/credentials)?|\.ssh/?|[\w.-]+\.(?:pfx|p12|keystore))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Private();

    [GeneratedRegex(@"\.(?:tar|tgz|gz|bz2|xz|zst|tbz2|txz)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Packed();

    [GeneratedRegex(@"package.*\.json|yarn\.lock|pnpm-|requirements|Pipfile|pyproject|poetry\.lock|uv\.lock|Gemfile|composer\.|go\.(?:mod|sum)|\.csproj|\.sln|pom\.xml|gradle|Cargo", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Manifest();
}
