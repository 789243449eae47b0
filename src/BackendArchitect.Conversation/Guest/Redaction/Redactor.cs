using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>Takes out of texts what nobody outside needs to know: secrets, people, companies, hosts, addresses, names. One for a request: the same thing gets the same placeholder over all its texts.</summary>
/// <param name="privateNames">Names that never leave, as the operator lists them (<c>Llm:PrivateNames</c>); none when null.</param>
public sealed class Redactor(IEnumerable<string>? privateNames = null)
{
    private readonly Placeholders _placeholders = new();
    private readonly KnownNames _names = new(privateNames ?? []);

    /// <summary>Reads a text for names only, so that what it introduces is hidden in the texts before it, too. Worth it for all texts of a request, before the first of them is redacted.</summary>
    public void Learn(string text) => _names.Learn(SecretMask.Of(text));

    /// <param name="names">People of the conversation (names, ids), owners of linked repositories.</param>
    public Redacted Of(string text, IEnumerable<string> names)
    {
        _names.Add(names);
        var masked = SecretMask.Of(text);
        _names.Learn(masked);
        var left = new StringBuilder(masked.Length);
        var at = 0;
        foreach (var found in Private(masked))
        {
            left.Append(masked, at, found.Start - at).Append(_placeholders.For(found.Kind, masked.Substring(found.Start, found.Length)));
            at = found.Start + found.Length;
        }

        return new Redacted(left.Append(masked, at, masked.Length - at).ToString(), this);
    }

    /// <summary>Puts what the placeholders of an answer stand for back in their place. Secrets stay masked; a placeholder nobody gave stays as it is.</summary>
    public string Restore(string text) => _placeholders.Restore(text);

    /// <summary>First to last, without overlap: of two the one that says more.</summary>
    private ImmutableArray<PrivateSpan> Private(string text)
    {
        PrivateSpan[] found =
        [
            .. Placeholders.TypedIn(text).Select(place => new PrivateSpan(place.Start, place.Length, PrivateSpan.Text)),
            .. Addresses.In(text),
            .. _names.In(text),
            .. StrangeWords.In(text),
        ];
        return PrivateSpan.Apart(found);
    }
}
