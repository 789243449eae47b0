using System.Text.Json;

namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What is started: D14 nobody asks whether it lives, D15 and D16 a shell between it and its signals, D21 several starts, D26 servers for developing, D32 a way in beside it.</summary>
internal static class StartCheck
{
    private static readonly string[] Once = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];

    public static IEnumerable<Remark> Of(DockerfileText text, ReviewScope scope) =>
    [
        .. text.Stages.SelectMany(stage => Twice(text, stage)),
        .. text.Final is { } final ? [.. Shell(text, final), .. Developing(text, final), .. Unwatched(text, final, scope), .. Ways(text, final)] : (Remark[])[],
    ];

    private static IEnumerable<Remark> Twice(DockerfileText text, DockerStage stage) => Once.SelectMany(keyword => stage.Of(keyword).SkipLast(1).Select(start => Docker.Remark(text, "D21", start, ("keyword", keyword))));

    private static IEnumerable<Remark> Shell(DockerfileText text, DockerStage final)
    {
        // What a SHELL of another system does is not known, and what begins with exec gives way.
        if (final.Last("SHELL") is not null)
        {
            yield break;
        }

        foreach (var (keyword, rule) in new[] { ("ENTRYPOINT", "D15"), ("CMD", "D16") })
        {
            if (final.Last(keyword) is { Exec: null, Text.Length: > 0 } start && !start.Text.StartsWith("exec ", StringComparison.Ordinal) && !(keyword == "CMD" && final.Last("ENTRYPOINT") is not null) && final.Instructions.Contains(start))
            {
                yield return Docker.Remark(text, rule, start, ("start", start.Text.Length > 60 ? start.Text[..60] + "…" : start.Text)) with { Fix = Exec(text, start) };
            }
        }
    }

    // Plain words in one line mean the same without a shell.
    private static IReadOnlyList<Edit>? Exec(DockerfileText text, DockerInstruction start) =>
        start.EndLine == start.Line && start.Words is [var first, ..] && start.Text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '/' or '-' or '_' or ':' or '=' or ',' or '@') && !first.Text.Contains('=', StringComparison.Ordinal)
            ? Docker.Instead(text, first with { Text = start.Text }, $"[{string.Join(", ", start.Words.Select(word => $"\"{JsonEncodedText.Encode(word.Text)}\""))}]") : null;

    private static IEnumerable<Remark> Developing(DockerfileText text, DockerStage final)
    {
        if (Docker.IsForTrial(text))
        {
            yield break;
        }

        foreach (var start in new[] { final.Last("CMD"), final.Last("ENTRYPOINT") }.OfType<DockerInstruction>().Where(final.Instructions.Contains))
        {
            foreach (var command in start.Commands.Where(command => Server(command) is not null).Take(1))
            {
                yield return Docker.Remark(text, "D26", start, ("server", Server(command)!));
            }
        }
    }

    private static string? Server(ShellCommand command)
    {
        var words = command.Plain.Select(word => word.Text).ToArray();
        return words switch
        {
            [var run, "run", "dev" or "start:dev" or "develop" or "serve:dev", ..] when run is "npm" or "yarn" or "pnpm" or "bun" => $"{run} run {words[2]}",
            ["yarn" or "pnpm", "dev" or "start:dev", ..] => $"{words[0]} {words[1]}",
            ["npx", "nodemon" or "vite" or "ts-node-dev", ..] or ["next" or "nuxt", "dev", ..] or ["ng", "serve", ..] or ["flask", "run", ..] or ["dotnet", "watch", ..] or ["go", "run", ..] or ["php", "-S", ..] => $"{words[0]} {words[1]}",
            ["nodemon" or "ts-node-dev" or "webpack-dev-server" or "air", ..] => words[0],
            ["php", "artisan", "serve", ..] => "php artisan serve",
            [.., "runserver"] or [.., "runserver", _] when words.Any(word => word.EndsWith("manage.py", StringComparison.Ordinal)) => "manage.py runserver",
            ["python" or "python3", "-m", "flask", "run", ..] => "flask run",
            ["uvicorn", ..] when words.Contains("--reload") => "uvicorn --reload",
            ["gunicorn", ..] when words.Contains("--reload") => "gunicorn --reload",
            _ => null,
        };
    }

    // Where something else watches, that something asks.
    private static IEnumerable<Remark> Unwatched(DockerfileText text, DockerStage final, ReviewScope scope) =>
        final.Last("HEALTHCHECK") is null && final.Last("EXPOSE") is not null && (final.Last("CMD") ?? final.Last("ENTRYPOINT")) is not null && !Docker.IsForTrial(text) && !scope.Files.Any(file => file.Extension is ".yaml" or ".yml" or ".tf" or ".json" or ".toml")
            ? [Docker.Remark(text, "D14", final.From)] : [];

    private static IEnumerable<Remark> Ways(DockerfileText text, DockerStage final) => final.Whole.Where(instruction => instruction.Keyword == "EXPOSE").SelectMany(expose => expose.Words).Where(port => port.Text is "22" or "22/tcp").Take(1).Select(port => Docker.Remark(text, "D32", port));
}
