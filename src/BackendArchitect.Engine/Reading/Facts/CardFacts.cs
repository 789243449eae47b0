using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Who handles card data. A payment provider keeps it away; cards with no provider named bring the card standard.</summary>
internal static class CardFacts
{
    private static readonly PhraseTable<bool> Providers = new(
    [
        ("[stripe|paypal|adyen|braintree|mollie|checkout.com|razorpay|paystack|flutterwave|klarna|worldpay|paddle|square payments|shopify payments|apple pay|google pay|mercado pago|mercadopago|payu|authorize.net|lemon squeezy|gocardless|recurly|chargebee]", true),
        ("hosted [checkout|payment|payments|card|fields] [page|form|fields|]", true), ("[payment|card] provider [handles|does|takes|keeps|stores]", true), ("tokenised by [the|our] provider", true),
    ]);

    private static readonly PhraseTable<bool> Stored = new(
    [
        ("[store|stores|storing|save|saves|saving|keep|keeps|keeping|hold|vault|vaulting] [the|] [card|cards|credit card|credit cards|debit cards|pan|pans|card numbers|card data|card details|cardholder data|credit card numbers|card number] [ourselves|ourself|data|details|numbers|]", true),
        ("[card|cards|card data|card numbers|card details|pans] [are|is|will be|gets|get] [stored|saved|kept|vaulted] [by us|with us|in our|on our|here|]", true),
        ("own card vault", true),
    ]);

    private static readonly PhraseTable<bool> Untouched = new(
    [
        ("[don't|dont|do not|never|won't|will not|not] [want to|ever|going to|] [touch|touching|store|storing|handle|handling|see|process|processing|hold|save|saving|keep|take|accept|deal with] [any|the|] [card|cards|credit card|credit cards|card data|card numbers|card details|payments|payment data|payment|pan|pans]", true),
        ("[no|without|zero] [card|cards|credit cards|credit card|card payments|payments|payment|card data|cardholder data] [data|payments|involved|at all|handling|processing|]", true),
        ("cash [only|on delivery]", true), ("invoices only", true), ("[card data|cards] never [touch|touches|reach|hit] .. [us|our|servers|system]", true), ("payments are out of scope", true),
    ]);

    private static readonly PhraseTable<double> Cards = new(
    [
        ("[card|credit card|debit card|credit cards|debit cards] [payment|payments|numbers|number|data|details|transactions|checkout|processing]", 1),
        ("[credit|debit] [card|cards]", 1), ("[take|takes|taking|accept|accepts|accepting|process|processing|charge|pay by|pay with|paying by|paying with] [the|] [cards|card]", 1), ("cardholder", 1), ("[take|accept|collect|process|handle|taking|accepting|processing|handling|collecting] [online|] payments", 0.6),
    ]);

    public static IEnumerable<Found> Read(Passage passage)
    {
        var provider = Providers.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To) && passage.Word(hit.From - 1) is not ("does" or "like")).Take(1).ToList();
        var untouched = Untouched.In(passage.Tokens).ToList();
        var stored = Stored.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To) && !IsInside(hit, untouched)).Take(1).ToList();
        if (stored.Count > 0 && passage.Lead.Best is not Job.Advise)
        {
            return [Data("stored", stored[0], FactKind.Stated), Pci(stored[0].From, stored[0].To, 1)];
        }

        if (provider.Count > 0)
        {
            return passage.Lead.Best is Job.Compare ? [] : [Data("hosted", provider[0], FactKind.Inferred)];
        }

        if (untouched.Count > 0)
        {
            return [Data("none", untouched[^1], FactKind.Stated)];
        }

        return Cards.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To)).Take(1).Select(hit => Pci(hit.From, hit.To, hit.Value));
    }

    private static bool IsInside(PhraseHit<bool> hit, List<PhraseHit<bool>> others) => others.Exists(other => hit.From < other.To && other.From < hit.To);

    private static Found Data(string value, PhraseHit<bool> hit, FactKind kind) => new(FactIds.CardData, FactValue.Of(value), hit.From, hit.To, kind);

    private static Found Pci(int from, int to, double confidence) =>
        new(FactIds.Compliance, FactValue.Of(["pci-dss"]), from, to, FactKind.Inferred, confidence);
}
