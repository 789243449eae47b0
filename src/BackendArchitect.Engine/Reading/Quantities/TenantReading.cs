using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How many organisations share one system.</summary>
internal static class TenantReading
{
    private static readonly HashSet<string> Tenants = ["tenants", "tenant", "workspaces", "tennants", "tenents"];

    private static readonly HashSet<string> Organisations = ["companies", "organisations", "organizations", "orgs", "businesses", "firms", "enterprises", "clinics", "schools", "restaurants", "hotels", "shops", "stores", "agencies", "municipalities", "universities", "gyms", "salons", "hospitals", "customers", "clients", "practices", "accounts"];

    /// <summary>"50 partner companies" share the system, whatever it is called; partner shops and restaurants may only be listed on it.</summary>
    private static readonly HashSet<string> Firms = ["companies", "organisations", "organizations", "orgs", "businesses", "firms", "enterprises", "agencies"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        if (LabelWords.Before(passage, quantity) is { Linked: true, Seconds: null, Word: "tenants" or "workspaces" } && !PeopleWords.Nouns.Contains(passage.Word(quantity.To)))
        {
            return Of(quantity, quantity.To, 1);
        }

        for (var at = quantity.To; at < quantity.To + 4 && !passage.IsBreak(at) && passage.Word(at) is not ("," or "and"); at++)
        {
            if (Tenants.Contains(passage.Word(at)))
            {
                return Of(quantity, at + 1, 1);
            }

            var business = passage.Word(at) is not ("customers" or "clients" or "accounts") || passage.Word(at - 1) is "business" or "b2b" or "enterprise" or "corporate" || passage.SplitsByCustomer;
            var partners = Firms.Contains(passage.Word(at)) && passage.Word(at - 1) is "partner" or "client" or "customer" or "member";
            if (Organisations.Contains(passage.Word(at)) && business && (passage.IsShared || passage.SplitsByCustomer || partners))
            {
                return Of(quantity, at + 1, 0.8);
            }
        }

        return null;
    }

    private static List<Found> Of(Quantity quantity, int end, double confidence) => quantity.Value is < 1 || quantity.Value % 1 != 0 ? [] :
    [
        new(FactIds.Tenants, FactValue.Of(quantity.Value, quantity.Low), quantity.From, end, FactKind.Stated, confidence),
        .. quantity.Value > 1 ? [new Found(FactIds.Tenancy, FactValue.Of("multi"), quantity.From, end, FactKind.Inferred, confidence)] : Array.Empty<Found>(),
    ];
}
