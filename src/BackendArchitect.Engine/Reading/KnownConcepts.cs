namespace BackendArchitect.Engine.Reading;

/// <summary>Things of the trade that people compare and ask about, beside the topics of the catalogue.</summary>
internal static class KnownConcepts
{
    private const string Names = """
        monolith; modular monolith; microservice; microservices; micro services; serverless; event driven; containers; container; vms; virtual machines; functions; faas; paas
        rest; graphql; grpc; soap; websocket; websockets; sse; server sent events; webhook; webhooks; polling; long polling
        sql; nosql; no sql; relational; document store; document db; key value; wide column; graph database; orm; raw sql; stored procedures
        cqrs; event sourcing; saga; sagas; choreography; orchestration; outbox; two phase commit; 2pc; idempotency; idempotency key; idempotency keys; idempotent; circuit breaker; bulkhead; retry; retries; backoff
        sharding; partitioning; replication; read replica; read replicas; caching; cache; cdn; load balancing; load balancer; rate limiting; throttling; connection pooling; indexing; index; pagination; cursor; offset
        multi tenant; multi tenancy; single tenant; schema per tenant; database per customer; schema per customer; db per customer; database per client; instance per customer; plain queues; database per tenant; db per tenant; row level security; rls; pool; silo
        auth; authentication; authorization; authorisation; oauth; oauth2; oidc; openid connect; jwt; jwts; sessions; session cookies; cookies; api key; api keys; rbac; abac; sso; saml; mfa; passkeys; secrets; encryption; zero trust
        service mesh; api gateway; bff; backend for frontend; strangler; strangler fig; blue green; canary; rolling; feature flags; ci/cd; iac; observability; tracing; logging; monitoring; disaster recovery; backups; failover
        event stream; event streaming; message queue; queue; queues; pub/sub; publish subscribe; dead letter queue; work queue; batch; stream processing; streaming
        strong consistency; eventual consistency; consistency; cap theorem; cap; acid; availability; versioning; api versioning; soft delete; audit log; uuid; uuids; auto increment; monorepo; polyrepo; multi region; single region; active active; active passive; managed; self hosted; cloud; on prem; buy; build; sync; async; synchronous; asynchronous
        """;

    public static readonly IReadOnlyList<(string Pattern, string Concept)> All =
        [.. Names.Split('\n', ';').Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => (name, name))];
}
