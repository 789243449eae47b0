using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>What was said and taken, and what was answered, as the people and the platforms saw it.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<(int Conversation, int Number), long> _taken = new();
    private readonly ConcurrentDictionary<(int Conversation, int Number), bool> _givenUp = new();
    private readonly ConcurrentDictionary<int, ConcurrentQueue<Answer>> _answers = new();
    private readonly ConcurrentDictionary<(int Conversation, int Number), bool> _answered = new();
    private readonly ConcurrentDictionary<string, int> _events = new();

    public int Taken => _taken.Count;

    public int Unanswered => _taken.Keys.Count(said => !_answered.ContainsKey(said));

    /// <summary>The host said yes to it: from now on it owes an answer.</summary>
    public void NoteTaken(int conversation, int number) => _taken[(conversation, number)] = Stopwatch.GetTimestamp();

    /// <summary>The host never said yes, and the platform stopped trying: it may have been taken or not.</summary>
    public void NoteGivenUp(int conversation, int number) => _givenUp[(conversation, number)] = true;

    public void NoteAnswer(int conversation, int number, int count, bool rightPlace)
    {
        _answers.GetOrAdd(conversation, _ => new()).Enqueue(new Answer(number, count, rightPlace, Stopwatch.GetTimestamp()));
        _answered[(conversation, number)] = true;
    }

    /// <summary>Counts something worth telling.</summary>
    public void Count(string what) => _events.AddOrUpdate(what, 1, (_, times) => times + 1);

    public IEnumerable<string> Counted() => _events.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:N0}"));

    /// <param name="conversations">What platform each conversation is on.</param>
    public Verdict Judge(IReadOnlyList<Platform> conversations, int deadLetters)
    {
        var verdict = new Verdict
        {
            Taken = _taken.Count,
            GivenUp = _givenUp.Count,
            DeadLetters = deadLetters,
            LostOnes = [.. _taken.Keys.Where(said => !_answered.ContainsKey(said)).Order().Take(Verdict.Shown).Select(said => $"c{said.Conversation} n{said.Number} ({conversations[said.Conversation]})")],
            Lost = Unanswered,
            Waits = [.. _taken.Where(said => conversations[said.Key.Conversation] != Platform.WebChat).Select(Wait).OfType<double>().Order()],
        };
        foreach (var (conversation, answers) in _answers)
        {
            verdict = Judge(verdict, conversation, conversations[conversation], [.. answers]);
        }

        return verdict;
    }

    private Verdict Judge(Verdict verdict, int conversation, Platform platform, List<Answer> answers)
    {
        var first = answers.DistinctBy(answer => answer.Number).ToList();
        var repeats = answers.Count - first.Count;
        // What the platform gave up may still have come in, at any time.
        var ordered = first.Where(answer => !_givenUp.ContainsKey((conversation, answer.Number))).ToList();
        var disorder = ordered.Zip(ordered.Skip(1)).Count(pair => pair.First.Number > pair.Second.Number);
        var miscounted = first.Where((answer, at) => answer.Count != at + 1).Count();
        var odd = repeats + disorder + miscounted > 0 && platform != Platform.Teams
            ? verdict.OddOnes.Add($"c{conversation} ({platform}): {string.Join(' ', answers.Select(answer => $"n{answer.Number}={answer.Count}"))}")
            : verdict.OddOnes;
        return verdict with
        {
            Answered = verdict.Answered + first.Count,
            Doubled = verdict.Doubled + (platform == Platform.Teams ? 0 : repeats),
            DoubledOnTeams = verdict.DoubledOnTeams + (platform == Platform.Teams ? repeats : 0),
            OutOfOrder = verdict.OutOfOrder + disorder,
            Miscounted = verdict.Miscounted + miscounted,
            Misplaced = verdict.Misplaced + answers.Count(answer => !answer.RightPlace),
            OddOnes = odd,
        };
    }

    private double? Wait(KeyValuePair<(int Conversation, int Number), long> taken) =>
        _answers.TryGetValue(taken.Key.Conversation, out var answers) && answers.FirstOrDefault(answer => answer.Number == taken.Key.Number) is { At: > 0 } answer
            ? Math.Max(0, Stopwatch.GetElapsedTime(taken.Value, answer.At).TotalSeconds)
            : null;

    private sealed record Answer(int Number, int Count, bool RightPlace, long At);
}
