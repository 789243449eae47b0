using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How many services there are, or are planned: "40 microservices", "we run 12 services". What a shop offers its customers is none.</summary>
internal static class ServiceReading
{
    /// <summary>Words before the number of what a team keeps alive.</summary>
    private static readonly HashSet<string> Owning = ["run", "running", "have", "has", "operate", "own", "maintain", "into", "manage", "are", "already", "currently", "our", "the", "some", "about", "around", "roughly", "over"];

    private const int Before = 3;

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var at = passage.Word(quantity.To) is "small" or "separate" or "independent" or "backend" or "deployed" ? quantity.To + 1 : quantity.To;
        var named = passage.Word(at) is "microservices";
        var plain = passage.Word(at) is "services" && Enumerable.Range(1, Before).Any(back => Owning.Contains(passage.Word(quantity.From - back)));
        return (named || plain) && quantity.Value is >= 1 && quantity.Value % 1 == 0
            ? [new Found(FactIds.ServiceCount, FactValue.Of(quantity.Value, quantity.Low), quantity.From, at + 1, FactKind.Stated, 0.9)]
            : null;
    }
}
