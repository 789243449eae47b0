using System.Collections.Immutable;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>One prompt file: what it is for, what it takes, what comes back.</summary>
/// <param name="File">Its name without folder and ending: <c>read-message</c>.</param>
/// <param name="Name">As Semantic Kernel would call the function, with the version at its end: <c>read_message_v1</c>.</param>
/// <param name="Description">What it is for, in one sentence.</param>
/// <param name="Schema">JSON schema of the answer; null for plain text.</param>
/// <param name="MostTokens">Longest answer. Unit: tokens.</param>
/// <param name="Temperature">0 for the likeliest words, up to 2 for the freest.</param>
internal sealed record Prompt(
    string File, string Name, string Description, PromptTemplate Template, ImmutableArray<PromptVariable> Variables, string? Schema, int MostTokens, double Temperature)
{
    /// <summary>Reads the text of a prompt file.</summary>
    /// <param name="path">As it stands in messages: <c>prompts/read-message.yaml</c>.</param>
    /// <exception cref="KnowledgeException">It is not in Semantic Kernel's schema, or its template does not fit its variables; one line per problem with file, line and remedy.</exception>
    public static Prompt Read(string path, string text) => PromptFile.Read(path, text);

    /// <summary>Fills the template. Values are put in as they are: they are never read as template or as the end of a message.</summary>
    /// <param name="values">By the name of the variable.</param>
    /// <param name="schema">A schema made for this request, in place of the one of the file; null for that.</param>
    /// <exception cref="ArgumentException">A required value is missing, or one is given that the prompt does not take.</exception>
    public RenderedPrompt Render(IReadOnlyDictionary<string, string> values, string? schema = null)
    {
        var missing = Variables.Where(variable => variable.IsRequired && !values.ContainsKey(variable.Name)).Select(variable => variable.Name).ToList();
        var unknown = values.Keys.Except(Variables.Select(variable => variable.Name)).ToList();
        if (missing.Count > 0 || unknown.Count > 0)
        {
            throw new ArgumentException($"prompts/{File}.yaml was given {List(unknown)} that it does not take, and not given {List(missing)} that it needs.", nameof(values));
        }

        var filled = Variables.ToDictionary(variable => variable.Name, object (variable) => values.GetValueOrDefault(variable.Name, variable.Default), StringComparer.Ordinal);
        return new RenderedPrompt(Template.System(filled), Template.User(filled), schema ?? Schema, MostTokens, Temperature);
    }

    private static string List(List<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);
}
