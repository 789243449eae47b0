namespace BackendArchitect.Engine.Advice;

/// <summary>A topic seen from one design.</summary>
/// <param name="Because">Why it is in or out, with the numbers of the design; empty when neither.</param>
/// <param name="Where">Names of the parts it sits on; empty when it is not in.</param>
/// <param name="Options">The ways to do it; empty when it is only done or left.</param>
/// <param name="Deciding">What decides about it, with its value where a design is known: "Peak load: 139 requests/s".</param>
public sealed record TopicAdvice(
    Standing Standing,
    string Because,
    IReadOnlyList<string> Where,
    IReadOnlyList<AdvisedOption> Options,
    IReadOnlyList<string> Deciding);
