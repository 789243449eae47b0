namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>A value a prompt takes.</summary>
/// <param name="Name">Lower case with underscores, as it stands in the template.</param>
/// <param name="IsRequired">Whether rendering without it is an error.</param>
/// <param name="Default">What stands for it when it is not given and not required.</param>
internal sealed record PromptVariable(string Name, bool IsRequired, string Default);
