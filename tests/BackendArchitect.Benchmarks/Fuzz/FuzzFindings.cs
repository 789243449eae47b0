using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>What the trial found.</summary>
internal sealed class FuzzFindings
{
    private const int Shown = 15;
    private readonly ConcurrentDictionary<string, int> _answers = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Working set of the host. Unit: MB.</summary>
    public List<double> Memory { get; } = [];

    /// <summary>Messages and replies given up, by reason.</summary>
    public IReadOnlyDictionary<string, int> GivenUp { get; set; } = new Dictionary<string, int>();

    public TimeSpan Took { get; set; }

    public bool Holds => Faults.IsEmpty;

    public int Answered(string status) => _answers.GetValueOrDefault(status);

    public void Note(int number, Shot shot, string status, bool isFault)
    {
        _answers.AddOrUpdate(status, 1, (_, times) => times + 1);
        if (isFault)
        {
            var body = shot.Body is { } bytes ? Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 1200))) : "";
            Faults.Enqueue($"#{number} {shot.Method} {shot.Path[..Math.Min(shot.Path.Length, 200)]} ({string.Join(", ", shot.Changes)}): {status}\n    {body}");
        }
    }

    public override string ToString() => string.Join('\n',
    [
        Line($"{(Holds ? "HOLDS" : "BROKEN")}: {_answers.Values.Sum():N0} requests in {Took.TotalSeconds:0} s, {Faults.Count} faults"),
        "answers: " + string.Join(", ", _answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Line($"{pair.Key} {pair.Value:N0}"))),
        Line($"working set: {Memory[0]:0} MB warm, {Memory.Max():0} MB at most, {Memory[^1]:0} MB at the end"),
        "given up: " + (GivenUp.Count == 0 ? "nothing" : string.Join(", ", GivenUp.Select(pair => Line($"{pair.Key} {pair.Value:N0}")))),
        .. Faults.Take(Shown).Select(fault => "  " + fault),
    ]);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
