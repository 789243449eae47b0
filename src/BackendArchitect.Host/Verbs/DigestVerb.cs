using System.Globalization;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Digests;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Verbs;

/// <summary><c>digest --dry-run</c>: what the weekly digest of each place would say, from the store of the serving program; nothing is sent and nothing counts as told.</summary>
internal static class DigestVerb
{
    private const string DryRun = "--dry-run";

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, TimeProvider time)
    {
        if (!words.Contains(DryRun))
        {
            return await terminal.RefuseAsync("digest --dry-run [--place ID] [--at 2027-03-01] [--store FILE|HOST:PORT] prints what the digests would say now; sending them is for the serving program.");
        }

        var (arguments, problem) = Arguments.Read([.. words.Where(word => word != DryRun)], "--place", "--at", "--store");
        var now = time.GetUtcNow();
        problem ??= arguments!.Text is { } text ? $"'{text}' is not an option here; there is --place, --at and --store."
            : arguments.Options.TryGetValue("--at", out var at) && !IsMoment(at, out now) ? $"--at '{at}' is no date; write 2027-03-01, or 2027-03-01T09:00." : null;
        if (problem is not null)
        {
            return await terminal.RefuseAsync(problem);
        }

        try
        {
            var places = await KeptPlaces.ReadAsync(StoreOf(arguments!.Options.GetValueOrDefault("--store")), time);
            return await TellAsync(terminal, places, arguments.Options.GetValueOrDefault("--place"), now);
        }
        catch (StoreUnavailableException failure)
        {
            return await terminal.RefuseAsync(failure.Message);
        }
    }

    private static async Task<int> TellAsync(Terminal terminal, IReadOnlyList<(string Place, Logbook Logbook)> all, string? place, DateTimeOffset now)
    {
        var planned = all.Where(known => known.Logbook.Digests.Exists(plan => plan.On)).ToArray();
        var places = planned.Where(known => place is null || known.Place == place).ToArray();
        if (places.Length == 0 && place is not null)
        {
            return await terminal.RefuseAsync($"No place '{place}' gets a digest; {(planned.Length == 0 ? "none does" : $"there is {string.Join(", ", planned.Take(3).Select(known => known.Place))}")}.");
        }

        var knowledge = KnowledgeLoader.Load();
        foreach (var (id, logbook) in places)
        {
            foreach (var preview in DigestPreview.Of(knowledge, logbook, now))
            {
                await terminal.Out.WriteLineAsync(Page(id, preview));
            }
        }

        if (places.Length == 0)
        {
            await terminal.Out.WriteLineAsync("No place gets a digest yet: it begins with the first design or decision of a channel.");
        }

        return Terminal.Done;
    }

    private static string Page(string place, DigestPreview preview)
    {
        var whose = preview.Plan.For.Length == 0 ? "" : $", for {preview.Plan.Name}";
        var said = preview.Blocks.IsEmpty ? $"Nothing new since {DigestReply.Day(preview.Plan, preview.Plan.Since)}: nothing would be sent.\n" : BlockMarkdown.Of(preview.Blocks);
        return $"# {place}{whose}\n\n{DigestTimes.Describe(preview.Plan)}; next on {DigestTimes.Moment(preview.Plan, preview.Next)}.\n\n{said}";
    }

    private static bool IsMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    /// <summary>The store named, or the one the serving program would use here.</summary>
    private static StoreOptions StoreOf(string? named)
    {
        var options = new StoreOptions();
        new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build().GetSection(StoreOptions.Section).Bind(options);
        return named is null ? options
            : !File.Exists(named) && named.Contains(':', StringComparison.Ordinal) ? new StoreOptions { Redis = named }
            : new StoreOptions { Path = named };
    }
}
