using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Tests.Understanding;

/// <summary>A part of a design is found by the words a person new to the bot would use, with manners and with slips.</summary>
public sealed class PartRequestTests
{
    private static readonly Interpreter Interpreter = new(Talk.Knowledge, Phrases.Shipped);
    private static readonly ConversationState Designed =
        new Talk().Say("an online shop for 20k users a day, 5 devs, Python, AWS, just answer").State;

    [Theory]
    [InlineData(DesignParts.Nothing, "what if we do nothing")]
    [InlineData(DesignParts.Nothing, "and if we just don't build it?")]
    [InlineData(DesignParts.Buy, "can we buy it instead")]
    [InlineData(DesignParts.Buy, "Could you tell me: is there an off-the-shelf product?")]
    [InlineData(DesignParts.Buy, "shouldn't we buy something instead?")]
    [InlineData(DesignParts.Wait, "what would it cost if we wait a year")]
    [InlineData(DesignParts.Wait, "what hapens if we wait 6 months?")]
    [InlineData(DesignParts.Patterns, "patterns")]
    [InlineData(DesignParts.Patterns, "what patterns")]
    [InlineData(DesignParts.Patterns, "could you show me the patterns please")]
    [InlineData(DesignParts.Patterns, "hi, can you please show us the pattrens?")]
    [InlineData(DesignParts.Roadmap, "raodmap")]
    [InlineData(DesignParts.Roadmap, "I'd like to see the roadmap, please")]
    [InlineData(DesignParts.Roadmap, "how long will it take us?")]
    [InlineData(DesignParts.Risks, "waht are the risks?")]
    [InlineData(DesignParts.Risks, "what could go wrong")]
    [InlineData(DesignParts.Security, "security")]
    [InlineData(DesignParts.Security, "what about secrity?")]
    [InlineData(DesignParts.Costs, "shwo me the costs pls")]
    [InlineData(DesignParts.Assumptions, "assumtions?")]
    [InlineData(DesignParts.Alternatives, "what are the alternatives")]
    [InlineData(DesignParts.Options, "can I see the options?")]
    public void The_part_is_found(string part, string text) => Assert.Equal(part, Assert.IsType<Command.ShowPart>(Read(text)).Part);

    [Theory]
    [InlineData("our shop has 500 orders a day")]
    [InlineData("the roads are mapped in our delivery app")]
    [InlineData("coats and boots, 20 thousand of them")]
    [InlineData("we wait for the supplier each night")]
    public void What_is_told_is_no_request(string text) => Assert.IsNotType<Command.ShowPart>(Read(text));

    private static Command Read(string text) =>
        Assert.Single(Interpreter.Read(Designed, text, new Occasion("m1", new Person("anna", "Anna"), new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))));
}
