using System.Globalization;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>What happens when it does not work: O10 no failure described, O11 no common form for it, O25 nobody is ever told to slow down.</summary>
internal static class ApiErrorCheck
{
    // Operations that may miss something by accident.
    private const int Slips = 10;
    private const string Problem = "application/problem+json";

    public static IEnumerable<Remark> Of(ApiFile api)
    {
        var silent = api.Operations.Where(call => call.Responses.Any() && !call.Failures.Any()).ToArray();
        var asked = silent.Where(call => call.Writes || call.EndsInParameter || call.IsSecured).ToArray();
        // A habit is said once, with the places; slips are said one by one.
        var habit = asked.Length > Slips && asked.Length > api.Operations.Count / 3;
        foreach (var call in habit ? asked[..1] : asked)
        {
            yield return new Remark("O10", call.Place, api.File.Quote(call.Key.Line))
            {
                Words = new Dictionary<string, string> { ["operation"] = habit ? string.Create(CultureInfo.InvariantCulture, $"{asked.Length} of {api.Operations.Count} operations, {call.Title} the first, describe") : $"{call.Title} describes" },
                Also = habit ? [.. asked[1..].Take(50).Select(other => other.Place)] : [],
            };
        }

        var failures = api.Operations.SelectMany(call => call.Failures).ToArray();
        var media = failures.SelectMany(failure => api.Resolve(failure.Value)?["content"]?.Entries ?? []).ToArray();
        if (media.Length > 0 && media.All(type => type.Name.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) && !api.File.Text.Contains(Problem, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Remark("O11", media[0].Key.At(api.File.Path), api.File.Quote(media[0].Key.Line));
        }

        if (failures.Length > 0 && api.Operations.Count > 1 && api.Root["paths"] is DataNode.Map paths && !failures.Any(failure => failure.Name is "429" or "4XX" or "4xx" or "default"))
        {
            var key = (api.Root as DataNode.Map)!.EntryOf("paths")!.Key;
            yield return new Remark("O25", key.At(api.File.Path), api.File.Quote(key.Line));
        }
    }
}
