namespace BackendArchitect.Engine.Reading;

/// <summary>Common words for the worked domains, beside the aliases their own files carry.</summary>
internal static class KnownDomains
{
    private const string Table = """
        e-commerce: e commerce; ecommerce; e-commerce; e comm; ecom; online [shop|store|retail|retailer]; web [shop|store]; webshop; shopping [site|app|platform|cart]; storefront; online shopping; shop online; shop backend; fashion shop; sell .. online
        social-media: social [media|network|networking|app|platform]; twitter; [reddit|facebook|instagram|linkedin|tinder] clone; clone of [reddit|facebook|instagram|linkedin|tinder|twitter]; [like|kinda like] [reddit|facebook|instagram|linkedin|tinder]; instagram like; social feed; microblogging; tiktok
        payments: payment [service|platform|system|gateway|processor|processing|api|backend|app]; payments [service|platform|system|ledger|backend|product|startup|company|app|api|engine]; fintech; digital wallet; e wallet; wallet app; neobank; mobile money; banking; remittance; money transfer; ledger service; lending platform
        healthcare: healthcare; health care; telemedicine; telehealth; medical; hospital; hospitals; clinic; clinics; patient [portal|records]; ehr; emr; doctors
        saas: saas; software as a service; b2b software; crm; project management tool
        iot: iot; internet of things; telemetry; sensor; sensors; smart [meter|meters|metering|home|homes|building|buildings|city|grid|factory|farming]; metering; connected [devices|cars|vehicles]; fleet telemetry
        chat: chat; [a|our|group|team|instant] messenger; messaging app; instant messaging; messaging platform; whatsapp; slack clone
        marketplace: marketplace; market place; two sided platform; classifieds; buyers and sellers; auction site; auction platform
        booking: [can|could|to|let|lets|people|customers|owners|users|guests|patients] book; scheduling [tool|app|software|system|platform]; [online|] booking [app|platform|system|site|engine|service]; reservation [system|platform|app]; appointment [booking|scheduling]; appointments app; bookings; hotel booking; ticketing; ticket sales; scheduling app; booking
        media-streaming: [video|music|media|audio|live|movie] streaming; streaming [service|platform]; video on demand; vod; netflix; spotify; podcast platform; video platform; livestreaming; live stream
        logistics: logistics; warehouse [system|app|software|platform]; [courier|freight|trucking|haulage] [company|app|platform|system|software]; shipping platform; shipment tracking; shipments; warehouse management; supply chain; parcel tracking; freight; fleet management; courier platform; last mile delivery; truck tracking
        analytics: analytics; business intelligence; bi platform; data warehouse; clickstream; reporting platform; product analytics
        education: education; [video|mobile|language|remote|distance|adaptive] learning; tutoring; quiz app; e learning; elearning; online [course|courses|learning|school|classes]; course platform; lms; learning [platform|management|app]; edtech; school management; university; quiz app; exam platform
        gaming: gaming; multiplayer; esports; [card|puzzle|board|strategy|trivia|racing|video|browser|casual|fantasy] [game|games]; [multiplayer|online|mobile] [game|games]; game [backend|server|servers|studio]; leaderboard; matchmaking; mmo
        news: news [site|app|portal|platform|website]; newspaper; publishing platform; content [site|platform|portal]; blog platform; blogging; magazine; cms; news
        food-delivery: food [delivery|ordering]; meal delivery; ride [hailing|sharing]; ridesharing; taxi app; uber; grocery delivery; restaurant delivery; doordash; deliveroo
        """;

    public static readonly IReadOnlyList<(string Pattern, string Domain)> All = [.. Table.Split('\n').SelectMany(Parse)];

    private static IEnumerable<(string Pattern, string Domain)> Parse(string line)
    {
        var colon = line.IndexOf(':');
        return line[(colon + 1)..].Split(';').Select(phrase => (phrase.Trim(), line[..colon].Trim()));
    }
}
