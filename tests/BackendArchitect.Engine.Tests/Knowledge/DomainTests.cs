using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>What makes a worked domain whole. Names that point nowhere already stop the loader; these are the gaps it cannot see.</summary>
public sealed class DomainTests
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(KnowledgeLoader.Load);

    public static TheoryData<string> All => [.. Shipped.Value.Domains.Select(domain => domain.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_way_of_reading_an_entity_uses_fields_it_has(string id) => Assert.All(Domain(id).Entities, entity =>
    {
        var fields = entity.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var used = entity.Access.SelectMany(access => access.By.Append(access.Order?.TrimStart('-') ?? "id"));

        Assert.All(used, name => Assert.True(fields.Contains(name), $"{id}: {entity.Id} has no field '{name}'."));
        Assert.True(entity.Access.Count > 0, $"{id}: nobody reads {entity.Id}.");
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Every_entity_starts_with_its_key_and_tells_when_it_came(string id) => Assert.All(Domain(id).Entities, entity =>
    {
        Assert.True(entity.Fields[0] is { Name: "id", Type: "uuid" }, $"{id}: {entity.Id} does not start with its id.");
        Assert.True(entity.Fields.Any(field => field.Name == "created_at"), $"{id}: {entity.Id} has no created_at.");
        Assert.Equal(entity.Fields.Count, entity.Fields.DistinctBy(field => field.Name).Count());
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Every_field_has_an_example_of_its_type(string id) => Assert.All(
        Domain(id).Entities.SelectMany(entity => entity.Fields, (entity, field) => (entity, field)),
        pair => Assert.True(FieldExample.Fits(pair.field), $"{id}: {pair.entity.Id}.{pair.field.Name} of type {pair.field.Type} has the example '{pair.field.Example}'."));

    [Theory]
    [MemberData(nameof(All))]
    public void Money_stands_beside_its_currency(string id) => Assert.All(
        Domain(id).Entities.Where(entity => entity.Fields.Any(field => field.Type == "money")),
        entity => Assert.True(entity.Fields.Any(field => field.Type == "currency"), $"{id}: {entity.Id} has money and no currency."));

    [Theory]
    [MemberData(nameof(All))]
    public void Whatever_creates_a_thing_or_moves_money_may_be_repeated(string id)
    {
        var domain = Domain(id);
        var money = domain.Entities.Where(HoldsMoney).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);

        var once = domain.Operations.Where(operation => operation.Kind == "create" || (operation.Kind == "command" && money.Contains(operation.Entity)));

        Assert.All(once, operation => Assert.True(operation.Idempotent, $"{id}: {operation.Id} would act twice when repeated."));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_entity_is_reached_by_an_operation_or_belongs_to_one_that_is(string id)
    {
        var domain = Domain(id);
        var reached = domain.Operations.Select(operation => operation.Entity).ToHashSet(StringComparer.Ordinal);

        Assert.All(domain.Entities, entity => Assert.True(
            reached.Contains(entity.Id) || ParentsOf(domain, entity).Any(reached.Contains), $"{id}: no operation reaches {entity.Id}."));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_operation_works_inside_the_context_that_owns_its_entity(string id)
    {
        var domain = Domain(id);
        var owner = domain.Entities.ToDictionary(entity => entity.Id, entity => entity.Context);

        Assert.All(domain.Operations, operation => Assert.Equal((operation.Id, owner[operation.Entity]), (operation.Id, operation.Context)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_two_operations_would_claim_the_same_address(string id)
    {
        var claims = Domain(id).Operations.Where(operation => operation.Kind != "command").Select(operation => (operation.Kind, operation.Entity));

        Assert.Equal(claims.Distinct().Count(), claims.Count());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_event_is_caused_by_an_operation_or_named_in_a_flow(string id)
    {
        var domain = Domain(id);
        var caused = domain.Operations.SelectMany(operation => operation.Publishes).ToHashSet(StringComparer.Ordinal);
        var said = domain.Flows.SelectMany(flow => flow.Steps).Select(step => step.Says).ToArray();

        Assert.All(domain.Events, happened => Assert.True(
            caused.Contains(happened.Id) || said.Any(words => words.Contains(happened.Name, StringComparison.OrdinalIgnoreCase)),
            $"{id}: nothing causes {happened.Id}."));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_critical_flow_starts_outside_or_in_a_job_and_reaches_the_store(string id)
    {
        var critical = Domain(id).Flows.Where(flow => flow.Critical).ToArray();

        Assert.NotEmpty(critical);
        Assert.All(critical, flow => Assert.True(flow.Steps[0].From is "client" or "worker" or "queue" || flow.Steps[0].From.StartsWith("external:", StringComparison.Ordinal), flow.Id));
        Assert.All(critical, flow => Assert.True(flow.Steps.Any(step => step.To == "store") && flow.Steps.Count >= 8, $"{id}: {flow.Id} is too thin."));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_context_owns_something_and_one_is_core(string id)
    {
        var domain = Domain(id);
        var owners = domain.Entities.Select(entity => entity.Context).ToHashSet(StringComparer.Ordinal);

        Assert.Contains(domain.Contexts, context => context.Core);
        Assert.All(domain.Contexts, context => Assert.True(owners.Contains(context.Id) || id == "generic", $"{id}: {context.Id} owns nothing."));
    }

    [Fact]
    public void No_phrase_names_two_domains()
    {
        var phrases = Shipped.Value.Domains.SelectMany(domain => domain.Aliases).ToArray();

        Assert.All(phrases, phrase => Assert.Equal(phrase.ToLowerInvariant(), phrase));
        Assert.Equal(phrases.Distinct(StringComparer.Ordinal).Count(), phrases.Length);
    }

    private static DomainTemplate Domain(string id) => Shipped.Value.Domains.Single(domain => domain.Id == id);

    private static bool HoldsMoney(EntityTemplate entity) => entity.Fields.Any(field => field.Type == "money");

    /// <summary>What it cannot exist without, inside its own context.</summary>
    private static IEnumerable<string> ParentsOf(DomainTemplate domain, EntityTemplate entity) =>
        from field in entity.Fields
        where field.References is not null && !field.Optional
        join parent in domain.Entities on field.References equals parent.Id
        where parent.Context == entity.Context
        select parent.Id;
}
