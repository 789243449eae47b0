using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Digests;

/// <summary>The bill of each design at the prices of today, the quantities left as they were.</summary>
public sealed class CostWatch : IWatch
{
    /// <summary>Lines named; the rest is in the file.</summary>
    private const int Named = 2;

    public IEnumerable<DigestItem> Items(WatchScene scene) =>
        scene.Logbook.Designs.Select(design => CostDrift.Of(design.Bill, scene.Knowledge) is { } drift ? Item(scene, design, drift) : null).OfType<DigestItem>();

    private static DigestItem Item(WatchScene scene, LoggedDesign design, CostDrift drift)
    {
        var words = scene.Words.Watch;
        var rate = ExchangeRates.ShownIn(design.Brief);
        var percent = Amounts.Number(Math.Round(Math.Abs(drift.Share) * 100));
        var moved = drift.Moved.Take(Named).Select(pair => words.CostLine(pair.Line.Item, $"{(pair.Difference > 0 ? "+" : "−")}{Exact(Math.Abs(pair.Difference), rate)}"));
        var said = drift.Share > 0
            ? words.CostUp(PlainText.Of(design.Title, 60), percent, $"{Exact(drift.Now, rate)} {rate?.Currency ?? "USD"}", Exact(drift.Then, rate))
            : words.CostDown(PlainText.Of(design.Title, 60), percent, $"{Exact(drift.Now, rate)} {rate?.Currency ?? "USD"}", Exact(drift.Then, rate));
        return new DigestItem(
            $"cost:{design.Id[..8]}:{Amounts.Dollars(drift.Now)}",
            DigestTopic.Cost,
            50 + Math.Min(40, Math.Abs(drift.Share) * 100),
            $"{said} {words.CostMost(string.Join(", ", moved))}",
            words.CostEvidence(WatchedDesigns.Day(design.At), WatchedDesigns.Day(drift.Taken)) + (rate is null ? "" : $"; {ShownMoney.Says(rate)}"),
            [WatchedDesigns.Button(design, words.ShowCosts(), new Command.ShowPart(DesignParts.Costs))]);
    }

    /// <summary>To the dollar, or to one of what money is shown in: rounded as in a design, the two sums would contradict the difference.</summary>
    private static string Exact(decimal dollars, LocalMoney? rate) => Amounts.Number((double)Math.Round(rate?.Of(dollars) ?? dollars));
}
