using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The rules that hold for every operation, said once at the front of the contract.</summary>
internal static class ApiGuide
{
    /// <summary>How long an operation works after it is announced to go, days. Our assumption: two quarters, so that everybody's planning meets it once.</summary>
    public const int SunsetDays = 180;

    public static string Write(Blueprint blueprint, IReadOnlyList<ApiRoute> routes) =>
        string.Join("\n\n", Rules(blueprint, routes).OfType<string>());

    private static IEnumerable<string?> Rules(Blueprint blueprint, IReadOnlyList<ApiRoute> routes)
    {
        yield return blueprint.Verdict.Headline + ".";
        yield return "**Versions.** The major version is in the path, where caches, logs and gateways see it without being told. "
            + "Within it things are only added: ignore members you do not know. "
            + Invariant($"What is to go is marked `deprecated`, says so in `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), and works for {SunsetDays} days more (our assumption; agree on it with those who call).");
        yield return routes.Any(route => route.Operation.Kind == "list")
            ? "**Lists** are paged by cursor: an offset would skip and repeat records while others are added. They filter and sort by what has an index, and refuse the rest."
            : null;
        yield return "**Errors** are problem documents (RFC 9457). Decide by `type`; each is explained under its own address.";
        yield return routes.Any(ApiParameters.NeedsKey)
            ? "**Repeats.** Every POST carries an `Idempotency-Key`. A repeat with the same key gets the first answer; the same key with another body gets 422."
            : null;
        yield return routes.Any(route => ApiGuard.Asks(routes, route))
            ? "**Races.** A change names the version it was made from in `If-Match`; one made from an older version gets 412 and loses nothing of anybody else's."
            : null;
        yield return RateLimitPolicy.Of(blueprint) is { } limit
            ? Invariant($"**Limits.** {limit.Quota} requests a minute for each client: {RateLimitPolicy.Burst} times what one busy person asks (our assumption). `RateLimit` says what is left; 429 says in `Retry-After` when to come back.")
            : "**Limits.** `RateLimit-Policy` says how much a client may ask and `RateLimit` what is left; 429 says in `Retry-After` when to come back.";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
