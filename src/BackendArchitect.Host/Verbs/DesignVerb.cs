using System.Text.Json;
using BackendArchitect.Deliverables;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Handover;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Host.Verbs;

/// <summary>
/// <c>design "TEXT" --out DIR [--zip FILE]</c>: just answer. What is not said is assumed, and the files say so.
/// <c>design --replay blueprint.json --out DIR</c> makes a design again from its own file.
/// </summary>
internal static class DesignVerb
{
    private const string Again = "--replay";

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words)
    {
        var (arguments, problem) = Arguments.Read(words, "--out", "--zip", Again);
        if (arguments is null)
        {
            return await terminal.RefuseAsync(problem!);
        }

        var folder = arguments.Options.GetValueOrDefault("--out");
        var zip = arguments.Options.GetValueOrDefault("--zip");
        if (folder is null && zip is null)
        {
            return await terminal.RefuseAsync("Say where to write it: --out DIR, --zip FILE, or both.");
        }

        if (arguments.Options.GetValueOrDefault(Again) is { } file)
        {
            return await ReplayAsync(terminal, file, folder, zip);
        }

        var text = await terminal.TextAsync(arguments.Text, Reader.LongestText);
        if (TextProblem.In(text, "design \"An online shop, 6 people, 8k a month\" --out design") is { } unusable)
        {
            return await terminal.RefuseAsync(unusable);
        }

        var knowledge = KnowledgeLoader.Load();
        return await WriteAsync(terminal, Architect.Design(Reader.Read(text, new FactSource("terminal"), knowledge).Ledger, knowledge), folder, zip);
    }

    private static async Task<int> ReplayAsync(Terminal terminal, string file, string? folder, string? zip)
    {
        Blueprint stored;
        try
        {
            stored = BlueprintJson.Read(await File.ReadAllBytesAsync(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            return await terminal.RefuseAsync($"'{file}' is not a design this version can read. Name the blueprint.json of a bundle.");
        }

        var again = Architect.Design(Replay.BriefOf(stored.Facts), KnowledgeLoader.Load(), stored.Standing);
        await terminal.Out.WriteLineAsync(again.Stamp == stored.Stamp
            ? "Same engine, same catalogue, same brief: the same design."
            : "The engine or the catalogue has changed since; this is what they say today.");
        return await WriteAsync(terminal, again, folder, zip);
    }

    private static async Task<int> WriteAsync(Terminal terminal, Blueprint blueprint, string? folder, string? zip)
    {
        var delivery = Bundle.Deliver(blueprint, []);
        var files = delivery.Files;
        try
        {
            if (folder is not null)
            {
                await BundleFolder.WriteAsync(files, folder);
            }

            if (zip is not null)
            {
                await BundleFolder.WriteZipAsync(files, zip);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return await terminal.RefuseAsync($"The design cannot be written: {failure.Message.TrimEnd('.')}. Choose a folder that can be written.");
        }

        await TellAsync(terminal, blueprint, delivery, folder, zip);
        return Terminal.Done;
    }

    private static async Task TellAsync(Terminal terminal, Blueprint blueprint, Delivery delivery, string? folder, string? zip)
    {
        await terminal.Out.WriteLineAsync(blueprint.Verdict.Headline);
        foreach (var (reason, number) in blueprint.Verdict.Reasons.Select((reason, index) => (reason, index + 1)))
        {
            await terminal.Out.WriteLineAsync($"{number}. {reason}");
        }

        await terminal.Out.WriteLineAsync();
        await terminal.Out.WriteLineAsync($"{blueprint.Assumptions.Count} assumptions, {delivery.Files.Count} files in {string.Join(" and ", new[] { folder, zip }.OfType<string>())}; begin with README.md.");
        foreach (var mend in delivery.Mends)
        {
            await terminal.Out.WriteLineAsync(mend.ToString());
        }
    }
}
