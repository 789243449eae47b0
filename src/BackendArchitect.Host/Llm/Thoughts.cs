using System.Text;

namespace BackendArchitect.Host.Llm;

/// <summary>Takes an answer piece by piece and leaves out what the model thought between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>.</summary>
/// <remarks>Some models are started inside their thoughts and only close them: what came before is then a thought too.</remarks>
internal sealed class Thoughts
{
    private const string Open = "<think>";
    private const string Close = "</think>";

    private readonly StringBuilder _words = new();

    /// <summary>The end of what came, as long as it may be the beginning of a tag.</summary>
    private string _held = "";

    private bool _thinking;

    /// <summary>Everything that came. Unit: characters.</summary>
    public long Taken { get; private set; }

    /// <summary>What was said aloud so far. Unit: characters.</summary>
    public int Said => _words.Length;

    public void Take(string piece)
    {
        Taken += piece.Length;
        var text = _held + piece;
        _held = "";
        for (var at = 0; at < text.Length;)
        {
            var tag = text.IndexOf('<', at);
            Say(text.AsSpan(at, (tag < 0 ? text.Length : tag) - at));
            if (tag < 0)
            {
                return;
            }

            var rest = text.AsSpan(tag);
            if (Begins(rest, Open))
            {
                (_thinking, at) = (true, tag + Open.Length);
            }
            else if (Begins(rest, Close))
            {
                Closed();
                at = tag + Close.Length;
            }
            else if (Begins(Open, rest) || Begins(Close, rest))
            {
                _held = rest.ToString();
                return;
            }
            else
            {
                Say("<");
                at = tag + 1;
            }
        }
    }

    /// <summary>What came as a thought of its own.</summary>
    public void Think(string thought) => Taken += thought.Length;

    /// <summary>What was said aloud, when all has come.</summary>
    public string Words()
    {
        Say(_held);
        _held = "";
        return _words.ToString().Trim();
    }

    private static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<char> with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private void Closed()
    {
        if (!_thinking)
        {
            _words.Clear();
        }

        _thinking = false;
    }

    private void Say(ReadOnlySpan<char> words)
    {
        if (!_thinking)
        {
            _words.Append(words);
        }
    }
}
