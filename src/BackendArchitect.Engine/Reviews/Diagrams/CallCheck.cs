using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Who waits for whom: M03 a circle of calls, M04 a circle of arrows that may be calls, M15 a long chain of calls.</summary>
internal static class CallCheck
{
    /// <summary>From this many on each adds its time and its failures to one request. Unit: hops.</summary>
    private const int Long = 3;

    public static IEnumerable<Remark> Of(DiagramReading reading) => !reading.IsSystem ? [] : reading.Graph.Kind == DiagramKind.Sequence ? Nested(reading) : [.. Circles(reading), .. Chains(reading)];

    private static IEnumerable<Remark> Circles(DiagramReading reading)
    {
        var told = reading.Edges.Where(edge => edge.From != edge.To && ArrowWords.IsCall(edge) && IsPart(reading, edge.From) && IsPart(reading, edge.To)).ToList();
        var sure = Cycles.Of(told);
        foreach (var circle in sure)
        {
            yield return Circle(reading, "M03", circle);
        }

        var members = sure.SelectMany(circle => circle.Select(edge => edge.From)).ToHashSet(StringComparer.Ordinal);
        // In a dynamic view arrows are messages in time, and going back is an answer.
        var open = reading.Graph.Kind == DiagramKind.C4Dynamic ? [] : reading.Edges.Where(edge => MayBeCall(reading, edge)).ToList();
        foreach (var circle in Cycles.Of(open).Where(circle => !circle.Any(edge => members.Contains(edge.From)) && circle.Any(edge => reading.IsService(edge.From))))
        {
            yield return Circle(reading, "M04", circle);
        }
    }

    private static bool MayBeCall(DiagramReading reading, DiagramEdge edge) =>
        edge.From != edge.To && !edge.IsLine && !edge.IsBoth && !ArrowWords.IsAsync(edge) && !ArrowWords.IsReply(edge) && IsPart(reading, edge.From) && IsPart(reading, edge.To)
        && reading.KindOf(edge.From) != PartKind.External && reading.KindOf(edge.To) != PartKind.External;

    private static bool IsPart(DiagramReading reading, string id) => reading.Graph.Node(id) is not null && reading.KindOf(id) is null or PartKind.Service or PartKind.Worker or PartKind.Edge or PartKind.External;

    private static Remark Circle(DiagramReading reading, string rule, IReadOnlyList<DiagramEdge> circle)
    {
        var first = circle.MinBy(edge => (edge.Line, edge.Column))!;
        return reading.Remark(rule, first.Line, first.Column, ("circle", string.Join(" → ", circle.Select(edge => reading.Name(edge.From)).Append(reading.Name(circle[0].From)))))
            with { Also = [.. circle.Where(edge => edge != first).Take(10).Select(reading.At)] };
    }

    private static IEnumerable<Remark> Chains(DiagramReading reading)
    {
        var calls = reading.Edges.Where(edge => edge.From != edge.To && ArrowWords.IsCall(edge) && IsHop(reading, edge.From) && IsHop(reading, edge.To)).ToList();
        var model = Cycles.Model(calls);
        if (model.Parts.Count <= Long)
        {
            yield break;
        }

        var net = new Net(model);
        var chain = LongestChain.Of(net, StrongComponents.Of(net));
        // In a circle the chain has no end, and the circle was named.
        if (chain.Path.Count <= Long || Cycles.Of(calls).Count > 0)
        {
            yield break;
        }

        var first = calls.First(edge => edge.From == chain.Path[0] && edge.To == chain.Path[1]);
        yield return Chain(reading, first, chain.Path);
    }

    private static bool IsHop(DiagramReading reading, string id) => reading.IsService(id) && reading.KindOf(id) != PartKind.Worker;

    /// <summary>In a sequence: services that wait inside of each other, before any of them has answered.</summary>
    private static IEnumerable<Remark> Nested(DiagramReading reading)
    {
        var waiting = new List<string>();
        foreach (var message in reading.Graph.Edges)
        {
            var depth = waiting.LastIndexOf(message.From);
            if (message.IsReply || message.From == message.To || message.IsAsync == true || ArrowWords.IsAsync(message))
            {
                if (message.IsReply && depth >= 0)
                {
                    waiting.RemoveRange(depth, waiting.Count - depth);
                }

                continue;
            }

            waiting.RemoveRange(depth + 1, waiting.Count - depth - 1);
            if (depth < 0)
            {
                waiting.Add(message.From);
            }

            waiting.Add(message.To);
            var services = waiting.Where(id => reading.KindOf(id) == PartKind.Service).Distinct().ToList();
            if (services.Count > Long)
            {
                yield return Chain(reading, message, services);
                yield break;
            }
        }
    }

    private static Remark Chain(DiagramReading reading, DiagramEdge first, IReadOnlyList<string> parts) =>
        reading.Remark("M15", first.Line, first.Column, ("hops", $"{parts.Count - 1}"), ("chain", string.Join(" → ", parts.Take(8).Select(reading.Name))));
}
