using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Commands and facts in a line each, as cases expect them.</summary>
internal static class CommandShorthand
{
    /// <summary>Its name and what it is about, facts left out.</summary>
    public static string Of(Command command) => command switch
    {
        Command.OfferCommand(var meant) => $"OfferCommand {Of(meant)}",
        Command.StartJob(var job, _) => $"StartJob {job}",
        Command.BeginDiagnosis(var guide) => $"BeginDiagnosis {guide}",
        Command.ShowPart(var part) => $"ShowPart {part}",
        Command.ExplainTopic(var topic) => $"ExplainTopic {topic}",
        Command.ExplainChoice(var decision, var option) => $"ExplainChoice {decision} {option}",
        Command.Compare(var decision, _) => $"Compare {decision}",
        Command.CompareTechnologies(var technologies, var decision, _) => $"CompareTechnologies {decision} {string.Join(' ', technologies)}",
        Command.Advise(var topic, var decision, _) => string.Join(' ', new[] { "Advise", topic, decision }.OfType<string>()),
        Command.WhatIf(_, var factor) => string.Create(CultureInfo.InvariantCulture, $"WhatIf {factor}"),
        Command.ChangeFact(var fact) => $"ChangeFact {fact}",
        Command.AnswerQuestion(var question, var answer) => string.Create(CultureInfo.InvariantCulture, $"AnswerQuestion {question} {answer}"),
        Command.OfferJobs(var candidates, _) => $"OfferJobs {string.Join(' ', candidates)}",
        _ => command.GetType().Name,
    };

    /// <summary>The fact with its plain value: no groups of thousands, a range with two points.</summary>
    public static string Of(Fact fact) => fact.Value switch
    {
        FactValue.Number { Low: { } low } range => string.Create(CultureInfo.InvariantCulture, $"{fact.Id} {low}..{range.Value}"),
        FactValue.Number number => string.Create(CultureInfo.InvariantCulture, $"{fact.Id} {number.Value}"),
        _ => $"{fact.Id} {fact.Value}",
    };
}
