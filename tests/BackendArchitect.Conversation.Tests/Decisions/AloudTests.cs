using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class AloudTests(ITestOutputHelper output)
{
    [Fact]
    public void Aloud()
    {
        var talk = new Talk();
        foreach (var (from, said) in ((string, string)[])
        [
            ("Anna", "We need an online shop for 20k users a day, 6 devs, node, 3k a month, AWS. just answer"),
            ("Ben", "why not microservices?"),
            ("Anna", "ok we go with option 1 because six people can run it"),
            ("Anna", "yes"),
            ("Anna", "let's go with Kafka for events because we know it"),
            ("Ben", "vote against ADR-2"),
            ("Ben", "because nobody is on call for it; reopen when the queue lags a minute"),
            ("Cem", "we decided on RabbitMQ over Kafka since it is simpler"),
            ("Cem", "yes"),
            ("Anna", "propose moving to Kubernetes because three teams deploy each day"),
            ("Ben", "vote for ADR-4"),
            ("Cem", "I vote against because we have no operations people"),
            ("Anna", "accept ADR-4"),
            ("Anna", "accept ADR-4"),
            ("Anna", "reject ADR-2"),
            ("Anna", "ok, decided: REST, not GraphQL"),
            ("Anna", "decision: all times are stored in UTC"),
            ("Cem", "dissent on ADR-5: GraphQL, because mobile needs few round trips; reopen when we have three client apps"),
            ("Cem", "dissent on ADR-1"),
            ("Anna", "decisions"),
            ("Anna", "decisions postgres"),
            ("Anna", "decisions kafka"),
            ("Anna", "decisions about messaging last month"),
            ("Anna", "what did we decide about the architecture?"),
            ("Anna", "decisions by Cem this week"),
            ("Anna", "accepted decisions"),
            ("Anna", "show ADR-2"),
            ("Anna", "show ADR-1"),
            ("Anna", "show ADR-4"),
            ("Anna", "due"),
            ("Anna", "review ADR-1"),
            ("Anna", "yes"),
            ("Anna", "supersede ADR-1"),
            ("Anna", "replace ADR-1 with microservices because we are three teams now"),
            ("Anna", "ADR-0003 is superseded by ADR-0099"),
            ("Anna", "deprecate ADR-6 because nobody needs it"),
            ("Anna", "accept ADR-6"),
            ("Anna", "record as proposed"),
            ("Anna", "we go with option 1"),
        ])
        {
            talk.Say(said, from);
        }

        output.WriteLine(talk.Log);
    }
}
