using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>Parts, modules, relations and flows of the sample shop.</summary>
internal static class SampleShopParts
{
    public static IReadOnlyList<Part> Parts { get; } =
    [
        Person("customer", "Customer", "Browses, buys and tracks orders"),
        Person("operator", "Shop operator", "Keeps the catalogue and handles orders"),
        Ours("web", PartKind.Client, "Web app", "react", "React 19", "Storefront and back office", 0, "clients"),
        Ours("mobile", PartKind.Client, "Mobile app", "flutter", "Flutter", "iOS and Android", 0, "clients"),
        Ours("cdn", PartKind.Edge, "CDN", "cloudfront", "Amazon CloudFront", "Static files, cacheable catalogue pages", 0, "concurrent-users"),
        Ours("balancer", PartKind.Edge, "Load balancer", "aws-alb", "AWS ALB", "TLS, health checks, rate limits", 0, "availability"),
        new("shop", PartKind.Service, "Shop", "nodejs", "Node.js 24 on AWS Fargate", "The whole of the business in modules", ["catalogue", "cart", "orders", "payments", "identity"], 12, ["concurrent-users", "team-size"]),
        Ours("worker", PartKind.Worker, "Background worker", "nodejs", "Node.js 24 on AWS Fargate", "Mail, indexing, outbox relay", 3, "concurrent-users"),
        Ours("database", PartKind.Store, "Primary database", "postgresql", "PostgreSQL 18 on Amazon RDS", "Orders, catalogue, accounts", 1, "consistency"),
        Ours("replica", PartKind.Store, "Read replica", "postgresql", "PostgreSQL 18 on Amazon RDS", "Reads that may be a second old", 1, "availability"),
        Ours("cache", PartKind.Cache, "Cache", "redis", "Redis 8 on ElastiCache", "Hot products, sessions, rate counters", 2, "concurrent-users"),
        Ours("queue", PartKind.Queue, "Work queue", "sqs", "Amazon SQS", "Jobs that nobody waits for", 0, "peak-factor"),
        Ours("files", PartKind.Files, "Product images", "s3", "Amazon S3", "Images and exports", 0, "data-volume"),
        External("payment-provider", "Payment provider", "Stripe", "Authorises and captures card payments"),
        External("mail-provider", "Email provider", "Amazon SES", "Delivers order mail"),
        new("observability", PartKind.Observability, "Observability", "cloudwatch", "Amazon CloudWatch", "Logs, metrics, traces, alerts", [], 0, ["availability"]),
    ];

    public static IReadOnlyList<Component> Components { get; } =
    [
        new("catalogue", "shop", "Catalogue", "Products, prices, categories, search", true),
        new("cart", "shop", "Cart", "What a customer is about to buy", false),
        new("orders", "shop", "Orders", "Placing, changing, fulfilling orders", true),
        new("payments", "shop", "Payments", "Authorisation, capture, refunds", true),
        new("identity", "shop", "Identity", "Accounts, sign-in, roles", false),
    ];

    public static IReadOnlyList<Relation> Relations { get; } =
    [
        new("customer", "web", "Shops", "", false),
        new("customer", "mobile", "Shops", "", false),
        new("operator", "web", "Manages products", "", false),
        new("web", "cdn", "Loads pages", "HTTPS", false),
        new("web", "balancer", "Calls the API", "JSON over HTTPS", false),
        new("mobile", "balancer", "Calls the API", "JSON over HTTPS", false),
        new("cdn", "files", "Fetches images", "HTTPS", false),
        new("balancer", "shop", "Forwards requests", "HTTP", false),
        new("shop", "database", "Writes orders", "SQL over TLS", false),
        new("shop", "replica", "Reads lists", "SQL over TLS", false),
        new("database", "replica", "Streams WAL", "", true),
        new("shop", "cache", "Reads hot products", "RESP over TLS", false),
        new("shop", "queue", "Publishes jobs", "HTTPS", true),
        new("queue", "worker", "Delivers jobs", "", true),
        new("worker", "database", "Relays the outbox", "SQL over TLS", false),
        new("worker", "mail-provider", "Sends mail", "HTTPS", false),
        new("shop", "payment-provider", "Charges cards", "HTTPS", false),
        new("shop", "observability", "Telemetry", "OTLP", true),
        new("worker", "observability", "Telemetry", "OTLP", true),
    ];

    public static IReadOnlyList<Flow> Flows { get; } =
    [
        new("place-order", "Place an order", true,
        [
            new("customer", "web", "Press \"Place order\"", false, false),
            new("web", "balancer", "POST /orders (Idempotency-Key)", false, false),
            new("balancer", "shop", "POST /orders", false, false),
            new("shop", "shop", "Check prices and stock", false, false),
            new("shop", "database", "Order, stock and outbox row in one transaction", false, false),
            new("database", "shop", "Committed", false, true),
            new("shop", "payment-provider", "Authorise the amount", false, false),
            new("payment-provider", "shop", "Authorised", false, true),
            new("shop", "queue", "Order placed", true, false),
            new("shop", "balancer", "201 Created", false, true),
            new("balancer", "web", "Order number", false, true),
            new("queue", "worker", "Order placed", true, false),
            new("worker", "mail-provider", "Send the confirmation", false, false),
        ]),
        new("browse-catalogue", "Browse the catalogue", false,
        [
            new("customer", "web", "Open a category", false, false),
            new("web", "cdn", "GET /categories/shoes", false, false),
            new("web", "balancer", "GET /products?category=shoes", false, false),
            new("balancer", "shop", "GET /products?category=shoes", false, false),
            new("shop", "cache", "Look up the page", false, false),
            new("cache", "shop", "Miss", false, true),
            new("shop", "replica", "Select 24 products", false, false),
            new("replica", "shop", "Rows", false, true),
            new("shop", "web", "200 with the page", false, true),
        ]),
    ];

    private static Part Person(string id, string name, string does) => new(id, PartKind.Person, name, null, "", does, [], 0, []);

    private static Part External(string id, string name, string label, string does) =>
        new(id, PartKind.External, name, null, label, does, [], 0, []);

    private static Part Ours(string id, PartKind kind, string name, string technology, string label, string does, int instances, string paidBy) =>
        new(id, kind, name, technology, label, does, [], instances, [paidBy]);
}
