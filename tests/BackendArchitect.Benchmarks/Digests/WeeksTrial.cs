using System.Globalization;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Some channels decide something every week and want their digest on Monday at nine; three replicas with wrong clocks serve them, and one is killed when Slack has just taken a digest it does not know about.</summary>
/// <param name="channels">Each in a workspace of its own.</param>
/// <param name="killedWeeks">In how many of the weeks, from the first, a replica dies in the gap.</param>
internal sealed class WeeksTrial(int channels, int weeks, int killedWeeks, TextWriter output)
{
    private static readonly double[] Skews = [-4, 0.5, 5];

    /// <summary>What is decided, week by week: the same again would be no news, and no digest.</summary>
    private static readonly string[] News =
    [
        "we go with option 2", "we go with option 1", "we decided on Kafka for events because of replays", "we decided on Keycloak for login because we know it",
        "we decided on Terraform for infrastructure because we know it", "we decided on Redis for the cache because it is simple",
        "we decided on gRPC for the API because of its types", "we decided on GitHub Actions for delivery because it is there",
    ];

    private readonly List<string> _faults = [];
    private int? _victim;

    /// <summary>Whether Slack forgets what it was sent: a way to see that the trial can fail.</summary>
    public bool IsForgetful { get; init; }

    /// <returns>What was wrong; empty when each channel got one digest each week.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var crew = await Crew.StartAsync(3, Skews);
        crew.Slack.IsForgetful = IsForgetful;
        using var person = new SlackPerson(crew.Time);
        var places = Enumerable.Range(0, channels).Select(number => Crew.ChannelOf(number, 0)).ToArray();
        var threads = new string[channels];
        for (var at = 0; at < channels; at++)
        {
            threads[at] = await person.SayAsync(crew.Replicas[at % 3].Address, places[at], null, "An online shop for 500 people a day, 3 developers, 300 dollars a month. Just answer");
        }

        await UntilAsync(() => threads.All(thread => Answers(crew, thread) >= 1), 60);
        for (var week = 0; week < weeks; week++)
        {
            await DecideAsync(crew, person, places, threads, week);
            await MondayAsync(crew, places, week);
        }

        return _faults;
    }

    /// <summary>News for the digest.</summary>
    private static async Task DecideAsync(Crew crew, SlackPerson person, string[] places, string[] threads, int week)
    {
        var before = threads.Select(thread => Answers(crew, thread)).ToArray();
        for (var at = 0; at < places.Length; at++)
        {
            await person.SayAsync(crew.Replicas[(at + week) % 3].Address, places[at], threads[at], News[week % News.Length]);
        }

        await UntilAsync(() => threads.Where((thread, at) => Answers(crew, thread) > before[at]).Count() == threads.Length, 60);
    }

    private async Task MondayAsync(Crew crew, string[] places, int week)
    {
        var now = crew.Time.GetUtcNow();
        var due = new DateTimeOffset(now.Date.AddDays(((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7).AddHours(9), TimeSpan.Zero);
        due = due <= now ? due.AddDays(7) : due;
        var known = crew.Slack.Posts.Count;
        _victim = null;
        var kills = week < killedWeeks ? 1 : 0;
        crew.Slack.Taken = async (replica, _) =>
        {
            if (Interlocked.Decrement(ref kills) == 0)
            {
                _victim = replica;
                await crew.Replicas[replica].KillAsync();
            }
        };
        // The clocks run over the moment itself: those before their time must wait, those behind it must not be waited for.
        crew.MoveTo(due.AddSeconds(-6));
        await Task.Delay(TimeSpan.FromSeconds(9), TimeProvider.System);
        if (week < killedWeeks)
        {
            // The lease of the dead ends; another replica looks the digest up, and one like it is started.
            crew.MoveTo(crew.Time.GetUtcNow().AddSeconds(45));
            await crew.QuietAsync();
            await (_victim is { } dead ? crew.StartAsync(dead) : Task.CompletedTask);
        }

        await UntilAsync(() => Since(crew, known).Select(post => post.Channel).Distinct().Count() >= places.Length, 60);
        await crew.QuietAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        Judge(places, week, due, Since(crew, known));
    }

    private static List<Post> Since(Crew crew, int known) => [.. crew.Slack.Posts.Skip(known).Where(post => post.IsDigest)];

    private void Judge(string[] places, int week, DateTimeOffset due, List<Post> posts)
    {
        if (week < killedWeeks && _victim is null)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"week {week + 1}: nobody was killed"));
        }

        foreach (var place in places)
        {
            var got = posts.Where(post => post.Channel == place).ToList();
            if (got.Count != 1 || got[0].Thread.Length > 0)
            {
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"week {week + 1}: {place} got {got.Count} digests ({string.Join(", ", got.Select(post => post.Reply))})"));
            }
        }

        _faults.AddRange(posts.Where(post => post.At < due).Select(post => string.Create(CultureInfo.InvariantCulture, $"week {week + 1}: {post.Channel} got its digest {(due - post.At).TotalSeconds:0.0} s early")));
        var latest = posts.Count == 0 ? 0 : posts.Max(post => (post.At - due).TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"week {week + 1}, due {due:yyyy-MM-dd HH:mm}: {posts.Count} digests in {places.Length} channels, the last {latest:0.0} s after its time{(week < killedWeeks ? $"; replica {_victim} was killed when Slack had taken one" : "")}"));
    }

    private static int Answers(Crew crew, string thread) => crew.Slack.Posts.Count(post => post.Thread == thread);

    private static async Task UntilAsync(Func<bool> done, int seconds)
    {
        for (var tries = 0; tries < seconds * 10 && !done(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
