namespace BackendArchitect.Engine.Secrets;

/// <summary>A secret in a text.</summary>
/// <param name="Start">Of the secret itself, not of the name it is given to. Unit: characters from the beginning.</param>
/// <param name="Length">Unit: characters.</param>
/// <param name="Kind">As its mask names it: <c>AWS key</c>, <c>password</c>, <c>card number</c>.</param>
public sealed record SecretHit(int Start, int Length, string Kind)
{
    internal int End => Start + Length;
}
