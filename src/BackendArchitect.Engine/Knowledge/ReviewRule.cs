namespace BackendArchitect.Engine.Knowledge;

/// <summary>What reviewers find in files people share: the sentence, the reason, the remedy and the authority. A reviewer of its format notices when it holds.</summary>
/// <param name="Id"><c>O01</c>; the letter says the format.</param>
/// <param name="For">Format it belongs to: openapi, graphql, proto, asyncapi, sql, explain, compose, kubernetes, terraform, dockerfile, workflow, code, diagram, document, joint, data (any YAML or JSON), change (a contract against its older version).</param>
/// <param name="Severity">error: stop for this; warning: mend it soon; info: advice.</param>
/// <param name="Impact">What leaving it may cost. 1 to 5.</param>
/// <param name="Effort">What mending it takes. 1 to 5.</param>
/// <param name="Says">One sentence; <c>{name}</c> places are filled by the reviewer.</param>
/// <param name="Sources">Who says so, the public rule ids of others in their titles.</param>
/// <param name="Examples">At least one in which it fires and one in which it stays silent.</param>
public sealed record ReviewRule(
    string Id,
    string Title,
    string For,
    string Severity,
    int Impact,
    int Effort,
    string Says,
    string Because,
    string Do,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<ReviewExample> Examples);
