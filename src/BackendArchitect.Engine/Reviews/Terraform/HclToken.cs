namespace BackendArchitect.Engine.Reviews.Terraform;

/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last one.</param>
internal readonly record struct HclToken(HclTokenKind Kind, int Start, int End)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public bool Is(string text, string sign) => Kind is HclTokenKind.Sign or HclTokenKind.Word && In(text).SequenceEqual(sign);
}
