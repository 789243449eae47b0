using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Tests.Replies;

/// <summary>Single things of a design, asked for in plain words.</summary>
public sealed class ThingTests
{
    public static TheoryData<string> Domains => [.. Talk.Knowledge.Domains.Select(domain => domain.Name)];

    [Theory]
    [MemberData(nameof(Domains))]
    public void Every_flow_record_call_and_module_is_found_by_its_name(string domain)
    {
        var (talk, design) = Designed(domain);

        Assert.All(design.Flows, flow => Assert.Contains($"**{flow.Name}**", talk.Say($"walk me through the {flow.Name}").Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(design.Entities, entity => Assert.StartsWith($"**{entity.Name}**: {entity.Means[..10]}", talk.Say($"show me the {entity.Name.ToLowerInvariant()} table").Text, StringComparison.Ordinal));
        Assert.All(design.Operations, operation => Assert.StartsWith($"**{operation.Name}** · `", talk.Say($"show me the endpoint for {operation.Name.ToLowerInvariant()}").Text, StringComparison.Ordinal));
        Assert.All(design.Boundaries.Modules, module => Assert.StartsWith($"**{module.Name}**: ", talk.Say($"what does the {module.Name} module do?").Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void Every_part_can_be_thought_away(string domain)
    {
        var (talk, design) = Designed(domain);

        foreach (var part in design.Parts.Where(part => part.Kind is not (PartKind.Person or PartKind.Client)))
        {
            var said = talk.Say($"what if the {part.Name} goes down?").Text;
            Assert.StartsWith($"While **{part.Name}** does not answer", said, StringComparison.Ordinal);
            Assert.DoesNotContain(": .", said, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_store_takes_with_it_what_needs_it_and_a_provider_behind_a_breaker_only_its_use_cases()
    {
        var talk = Shop();

        Assert.Contains("Application", talk.Say("what happens if the database dies?").Text, StringComparison.Ordinal);
        Assert.Contains("up again within 4 h, with at most 60 min of data lost", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("While **Payment provider** does not answer, this cannot be finished: Check out.", talk.Say("what if the payment provider is down?").Text, StringComparison.Ordinal);
        Assert.Contains("goes on without it: Browse the catalogue", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Circuit breaker", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show me the ER diagram", "diagrams/er.png")]
    [InlineData("draw the deployment diagram please", "diagrams/deployment.png")]
    [InlineData("can I see the component diagram?", "diagrams/c4-component-app.png")]
    [InlineData("sequence diagram for placing an order", "diagrams/sequence-checkout.png")]
    [InlineData("how does checkout work?", "diagrams/sequence-checkout.png")]
    [InlineData("how would payments work?", "diagrams/sequence-checkout.png")]
    [InlineData("what happens when a customer places an order?", "diagrams/sequence-checkout.png")]
    [InlineData("show me the context diagram", "diagrams/c4-context.png")]
    [InlineData("show the diagram", "diagrams/c4-container.png")]
    [InlineData("show the roadmap chart", "diagrams/roadmap.png")]
    public void A_picture_is_the_one_that_was_asked_for(string asks, string path) =>
        Assert.Equal([path], Shop().Say(asks).Blocks.OfType<Block.Picture>().Select(picture => picture.File.Path));

    [Fact]
    public void All_pictures_are_offered_and_each_can_be_had()
    {
        var talk = Shop().Say("which diagrams are there?");
        var design = Architect.Design(talk.State.Ledger, Talk.Knowledge);

        var offered = talk.Buttons.Select(button => button.Command).ToList();

        Assert.Equal(DiagramSet.Draw(design, Theme.Light).Select(picture => $"see picture {picture.Name}"), offered);
        Assert.All(offered, command => Assert.Single(talk.Command(command).Blocks.OfType<Block.Picture>()));
    }

    [Fact]
    public void A_call_is_shown_as_it_goes_over_the_wire()
    {
        var code = Assert.Single(Shop().Say("show me the endpoint for creating an order").Blocks.OfType<Block.Code>());

        Assert.StartsWith("POST /v1/orders HTTP/1.1\nIdempotency-Key: ", code.Text, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 201", code.Text, StringComparison.Ordinal);
        Assert.Contains("\"basketId\"", code.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_is_a_design_nothing_of_it_can_be_shown() =>
        Assert.StartsWith("There is no design here yet", new Talk().Command("see flow checkout").Text, StringComparison.Ordinal);

    [Fact]
    public void What_a_changed_design_no_longer_has_is_said_to_be_gone() =>
        Assert.StartsWith("The design has nothing of that name", Shop().Command("see part event-log").Text, StringComparison.Ordinal);

    [Fact]
    public void Every_kind_goes_through_a_button_unchanged() => Assert.All(
        Enum.GetValues<ThingKind>(),
        kind => Assert.Equal(new Command.ShowThing(kind, "x-1"), CommandLanguage.Parse(CommandLanguage.Print(new Command.ShowThing(kind, "x-1")))));

    [Theory]
    [InlineData("is our data safe?", "Know every endpoint")]
    [InlineData("what tables do we need?", "entities")]
    [InlineData("which modules are there?", "modules by what is written together")]
    [InlineData("how do I test this?", "Load test")]
    [InlineData("what's the cheapest way to run this?", "369 USD a month")]
    [InlineData("is this overkill?", "What else could be done")]
    [InlineData("who decided this?", "Nothing is decided here yet")]
    [InlineData("how do we protect ourselves from hackers?", "items for this design")]
    public void A_loose_question_gets_the_part_that_speaks_of_it(string asks, string says) => Assert.Contains(says, Shop().Say(asks).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what would Netflix do?")]
    [InlineData("what do you think of my haircut?")]
    public void A_question_without_an_answer_names_what_could_be_asked(string asks)
    {
        var talk = Shop();
        var before = talk.State.Ledger;

        Assert.Contains("cannot answer from this design", talk.Say(asks).Text, StringComparison.Ordinal);
        Assert.Equal(before, talk.State.Ledger);
        Assert.NotEmpty(talk.Buttons);
    }

    [Fact]
    public void The_price_somewhere_else_is_a_what_if() =>
        Assert.Contains("**Cloud**: AWS → Azure?", Shop().Say("what would it cost on Azure instead?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_part_the_design_does_without_is_explained() =>
        Assert.Contains("behind No cache", Shop().Say("what if redis goes down?").Text, StringComparison.Ordinal);

    private static Talk Shop() => new Talk().Say("An online shop for 20k users a day, we are 6, Node, on AWS, 3000 dollars a month. Just answer.");

    private static (Talk Talk, Blueprint Design) Designed(string domain)
    {
        var talk = new Talk().Say($"We need a {domain.ToLowerInvariant()} for 20,000 users a day; we are 8 developers, on AWS. Just answer.");
        Assert.NotNull(talk.State.Design);
        return (talk, Architect.Design(talk.State.Ledger, Talk.Knowledge));
    }
}
