using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Facts that a phrase states by itself.</summary>
internal static class PlainFacts
{
    private static readonly FactTable Table = new("""
        latency-p95 1000 firm: sub second; subsecond; less than a second; [under|below|within] [a|one] second
        timeline 3: [over|within|in|during|by] [the end of|] [the|] next quarter; [live|launch|launching|ship] next quarter
        rpo 0 firm: [no|zero|without|without any|0|never] data loss; [can't|cannot|can not|must not|may not|never|must never|mustn't] [lose|loose] [any|a single|data|one|transactions|orders|a]; rpo [must be|should be|must equal|is|of|=|:|near|close to|] [0|zero]; [zero|0] rpo; not lose [any|a single] [data|transaction|order|record|payment]; no lost [data|orders|transactions|payments]
        consistency strong: [no|never|not] .. sold twice; [no|never|without|avoid|prevent] double [booking|bookings|spending|selling]; may be sold twice; strong consistency; strongly consistent; [strict|immediate|transactional|full] consistency; acid; linearizable; linearizability; serializable; consistency [must|has to] be strong; [always|strictly] consistent
        consistency eventual: eventual consistency; eventually consistent; stale reads [are|is|ok|okay|fine|acceptable]; [slightly|a bit|little bit] stale; stale [data|for a few]
        on-call no firm: no on call; nobody [is|on|will be|does] .. on call; without on call; no one .. on call; [don't|do not|dont] [have|want] [an|any|a|to be|] on call; no [pager|night shifts]
        on-call yes: on call [rota|rotation|roster|shift|shifts|team|engineers]; [24/7|24 7|24x7] on call; have on call; we do on call; pager [duty|rotation]; someone .. on call
        realtime no firm: [real time|realtime] [is|] [not|isn't|not really] [needed|required|necessary|important|a must]; no need for [real time|realtime|live]; [don't|do not|dont|doesn't] need [real time|realtime|live updates]; [no|not] [real time|realtime]
        realtime yes: real time; realtime; [riders|couriers|drivers|orders|vehicles|parcels|trucks|cars|buses|fleet|position|positions|location|deliveries] [are|is|] tracked live; [tracked|tracking|track|follow|followed|shown|see] .. live on [a|the] map; tracked live; live [updates|tracking|scores|dashboard|dashboards|location|notifications|feed|chat|position|map|cursors]; websocket; websockets; push updates; [instantly|instant|immediately] [see|notified|updated|updates|delivered|visible|pushed]; sees it instantly; in seconds everywhere
        load-shape steady: [steady|flat|constant|even|stable|uniform|predictable] [traffic|load|over the day|all day|through|usage]; [traffic|load|usage] is [pretty|quite|rather|very|fairly|mostly|] [steady|flat|constant|even|stable|uniform|predictable]
        load-shape business-hours: [business|office|working|work] [hours|hour|days]; 9 to 5; 9 5; nine to five; [weekdays|week days] only; during the working day
        load-shape spiky: nothing happens for [days|weeks|hours]; [people|users|visitors|fans] at once for [ten|a few|some|five|fifteen|twenty|thirty] minutes; spiky; bursty; [huge|big|massive|sudden|large|extreme|sharp] [spikes|peaks|bursts|spike|peak]; burst; bursts; spikes [at|in|on|during|when|every|of]; [traffic|load] [spikes|peaks|comes in waves]; [very|highly] [variable|irregular] [load|traffic]; unpredictable [load|traffic|peaks]; traffic is [very|super|quite|really] spiky; [peaks|peak] [at|in|on|during|around] [lunch|dinner|noon|evening|weekends|mornings|weekend]; [evenings|evening|lunch|weekends|mornings|lunchtime] [are|is] [the|our|] [peak|peaks|crazy|busy|heavy|busiest]; [lunch|dinner|evening|morning|weekend] [rush|peak|peaks|spike|spikes]
        load-shape sale-days: sale days; sale day; sales days; black friday; flash sale; flash sales; cyber monday; singles day; product drops; drop days; [ticket|merch] drops; on sale days; prime day; diwali sale; big sales
        independent-releases no firm: [one|single] release train; [release|deploy|ship] [everything|all|it all] together; [no need|don't need|do not need|not necessary] to [release|deploy|ship] .. [independently|separately|on their own]; [one|single] deployment is fine; released together; deploy as one; one deployable
        independent-releases yes: [release|releases|deploy|deploys|ship|ships|released|deployed|shipped|deployment|releasing|deploying|shipping] [independently|separately|on its own|on their own|alone|by itself|by themselves|without waiting]; [release|deploy|ship|released|deployed] .. [independently|on its own|on their own|without waiting|separately|autonomously]; independent [deploys|releases|deployments|release|deployment|deployability]; [independently|separately] [deployable|released|deployed|releasable|deploy|release|ship]; own release [cycle|cycles|cadence|train|schedule]; separate release [cycle|cycles|trains|cadence]
        tenancy single firm: single tenant; single tenancy; one tenant [only|per]; no multi tenancy; [not|no] multi tenant; dedicated instance per customer; single company
        tenant-isolation strong: [their|its|his] own database; own database for [each|every] [customer|tenant|client]; [demand|demands|require|requires|want|need] [a|] dedicated [database|databases]; [strong|strict|hard|physical] tenant isolation; [tenants|customers] must be [strictly|strongly|physically] [isolated|separated]; [strong|strict|physical] isolation [of|between|per] [tenants|tenant|customers]
        search yes: search [over|across|through|among] [our|all|the|millions of|thousands of|]; full text search; fulltext search; typo tolerant search; faceted search
        zero-trust yes: zero trust [is|] [required|mandated|mandatory|policy]; mtls [between|for|everywhere|on] .. [services|calls]; mutual tls between .. services
        files uploads: [users|people|customers|sellers|students|patients] upload [files|pictures|photos|documents|videos|images]; file uploads
        tenancy multi: multi tenant; multitenant; multi tenancy; multitenancy; multiple tenants; many tenants; [tenant|tenants] isolation; per tenant; several tenants; white label; hundreds of tenants; thousands of tenants; each tenant; our tenants; tenant data
        ~tenancy multi: [product|tool|software|app|application|saas|suite|solution] for [companies|firms|businesses|enterprises|organisations|organizations|law firms|small businesses|business customers]
        stage idea: [just|only|still|it's|is|at] [an|the|just an|only an] [idea|concept|idea stage|concept stage|idea phase]; idea [stage|phase]; pre [launch|seed|revenue|product]; on paper [only|]; validate [the|an|our|my] idea; napkin; nothing built yet
        stage mvp: mvp; prototype; poc; proof of concept; [first|beta|alpha] version; beta; minimum viable product; pilot; v1
        stage live: in production; already live; [we're|we are|is|it's|been|went] live [since|for|now|already|today|,]; live since; running in prod; [already|have] [paying|live|active] [customers|users]; live system; production system; currently live; [already|is] in prod; has been running
        existing-system none: greenfield; green field; from scratch; from zero; nothing [exists|built|there|yet|in place|so far]; [no|without] [existing|current|legacy] [system|code|app|software|codebase|backend|stack]; [starting|start] fresh; clean slate; blank [slate|page|sheet]; brand new [system|build|product|project]; don't have anything yet; [have|has|there is|there's] nothing [yet|now|so far|today|in place]; no code yet; no legacy
        """);

    public static IEnumerable<Found> Read(Passage passage)
    {
        foreach (var hit in Table.In(passage).Where(hit => hit.Value.Firm || !Negation.Covers(passage, hit.From, hit.To)))
        {
            if (!IsElsewhere(passage, hit))
            {
                yield return new Found(hit.Value.Fact, Value(hit.Value), hit.From, hit.To, hit.Value.Kind);
            }
        }
    }

    // "after 2 years live", "alive": a stage or shape named in a question about it is no statement.
    private static bool IsElsewhere(Passage passage, PhraseHit<FactTable.Meaning> hit) =>
        (hit.Value.Fact is FactIds.LoadShape && passage.Word(hit.From - 1) is "latency" or "cpu" or "memory" or "p95" or "p99" or "error" or "ram" or "price" or "response" or "time" or "times") ||
        hit.Value.Fact is FactIds.Consistency or FactIds.Realtime or FactIds.IndependentReleases or FactIds.Tenancy && Asks(passage, hit.From, hit.To) && hit.Value.Fact != FactIds.Tenancy;

    private static bool Asks(Passage passage, int from, int to) =>
        passage.Before(from, 4).Any(word => word is "is" or "what" or "what's" or "explain" or "when" or "between" or "vs" or "versus" or "does" or "why" or "how" && passage.InQuestion(from))
        || passage.Word(to) is "vs" or "versus" or "or" || passage.Word(from - 1) is "vs" or "versus" or "or" or "explain";

    private static FactValue Value(FactTable.Meaning meaning) =>
        FactCatalogue.Find(meaning.Fact).Type == FactType.Number
            ? FactValue.Of(double.Parse(meaning.Word, CultureInfo.InvariantCulture))
            : FactValue.Of(meaning.Word);
}
