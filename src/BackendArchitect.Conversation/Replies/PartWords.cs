namespace BackendArchitect.Conversation.Replies;

/// <summary>The parts of a design. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class PartWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("parts", sentences)
{
    public string OptionsButton() => Say();

    public string FlipsButton() => Say();

    public string SizedForNobody() => Say();

    public string FlowsButton() => Say();

    public string ApiButton() => Say();

    public string SchemaButton() => Say();

    public string CostsButton() => Say();

    public string RoadmapButton() => Say();

    public string RisksButton() => Say();

    public string FilesButton() => Say();

    public string PictureTitle() => Say();

    public string PictureAlt(string title, string parts) => Say([(nameof(title), title), (nameof(parts), parts)]);

    public string OptionsIntro(string title) => Say([(nameof(title), title)]);

    public string ColumnOption() => Say();

    public string ColumnScore() => Say();

    public string ColumnAgainst() => Say();

    public string Patterns(string count) => Say([(nameof(count), count)]);

    public string Scaling() => Say();

    public string ColumnHolds() => Say();

    public string ColumnLoad() => Say();

    public string ColumnNext() => Say();

    public string ColumnPattern() => Say();

    public string ColumnWhere() => Say();

    public string ColumnBecause() => Say();

    public string MorePatterns(string list) => Say([(nameof(list), list)]);

    public string PatternsLeftOut() => Say();

    public string PatternsTitle() => Say();

    public string Alternatives() => Say();

    public string Alternative(string name, string monthly, string years, string summary) =>
        Say([(nameof(name), name), (nameof(monthly), monthly), (nameof(years), years), (nameof(summary), summary)]);

    public string AgainstThis(string monthly, string years) => Say([(nameof(monthly), monthly), (nameof(years), years)]);

    public string Gains(string list) => Say([(nameof(list), list)]);

    public string GivesUp(string list) => Say([(nameof(list), list)]);

    public string RightWhen(string when) => Say([(nameof(when), when)]);

    public string NoAnswer(string name, string because) => Say([(nameof(name), name), (nameof(because), because)]);

    public string NothingLikeIt() => Say();

    public string NothingButton() => Say();

    public string BuyButton() => Say();

    public string WaitButton() => Say();

    public string ColumnWins() => Say();

    public string WinsNow() => Say();

    public string Simplest(string name) => Say([(nameof(name), name)]);

    public string OutScore(string points) => Say([(nameof(points), points)]);

    public string Option(string number, string name) => Say([(nameof(number), number), (nameof(name), name)]);

    public string SimplestOption(string number, string name) => Say([(nameof(number), number), (nameof(name), name)]);

    public string TakeOption(string number, string name) => Say([(nameof(number), number), (nameof(name), name)]);

    public string Weights(string list) => Say([(nameof(list), list)]);

    public string OtherDecisions(string list) => Say([(nameof(list), list)]);

    public string FlipsIntro() => Say();

    public string Flip(string title, string chosen, string flip) =>
        Say([(nameof(title), title), (nameof(chosen), chosen), (nameof(flip), flip)]);

    public string FlipsTry() => Say();

    public string Api(string style, string operations, string idempotent) =>
        Say([(nameof(style), style), (nameof(operations), operations), (nameof(idempotent), idempotent)]);

    public string Schema(string entities, string patterns, string personal) =>
        Say([(nameof(entities), entities), (nameof(patterns), patterns), (nameof(personal), personal)]);

    public string OpenApiTitle() => Say();

    public string GraphqlTitle() => Say();

    public string ProtoTitle() => Say();

    public string SchemaTitle() => Say();

    public string AsyncApiTitle() => Say();

    public string EntitiesTitle() => Say();

    public string EntitiesAlt(string title, string entities) => Say([(nameof(title), title), (nameof(entities), entities)]);

    public string ScalingTitle() => Say();

    public string RecordTitle() => Say();

    public string AccessTitle() => Say();

    public string Technology(string name, string because, string ends, string docs) =>
        Say([(nameof(name), name), (nameof(because), because), (nameof(ends), ends), (nameof(docs), docs)]);

    public string SupportEnds(string day) => Say([(nameof(day), day)]);

    public string TechnologiesTitle() => Say();

    public string Gate(string result) => Say([(nameof(result), result)]);

    public string GateButton() => Say();

    public string GateQuestion() => Say();

    public string GateResult() => Say();

    public string GateLooked() => Say();

    public string GateData() => Say();

    public string GateSource() => Say();

    public string GatePass() => Say();

    public string GateWarn() => Say();

    public string GateFail() => Say();

    public string GateUnknown() => Say();

    public string TableAge(string taken, string days) => Say([(nameof(taken), taken), (nameof(days), days)]);

    public string TableStale(string taken, string days) => Say([(nameof(taken), taken), (nameof(days), days)]);

    public string NoTable() => Say();

    public string Costs(string range, string years, string taken) =>
        Say([(nameof(range), range), (nameof(years), years), (nameof(taken), taken)]);

    public string ColumnPart() => Say();

    public string ColumnItem() => Say();

    public string ColumnMonthly() => Say();

    public string CostsPeople(string days, string monthly, string build) =>
        Say([(nameof(days), days), (nameof(monthly), monthly), (nameof(build), build)]);

    public string Unpriced(string text) => Say([(nameof(text), text)]);

    public string CostsLocal(string currency, string range, string years, string taken) =>
        Say([(nameof(currency), currency), (nameof(range), range), (nameof(years), years), (nameof(taken), taken)]);

    public string WaitedOtherwise(string asked, string computed, string each, string all) =>
        Say([(nameof(asked), asked), (nameof(computed), computed), (nameof(each), each), (nameof(all), all)]);

    public string NotPriced(string product) => Say([(nameof(product), product)]);

    public string NotPricedBut(string product, string instead) => Say([(nameof(product), product), (nameof(instead), instead)]);

    public string PricesStale(string days, string limit) => Say([(nameof(days), days), (nameof(limit), limit)]);

    public string ColumnWay() => Say();

    public string ColumnYears() => Say();

    public string ThisDesign() => Say();

    public string CostsTitle() => Say();

    public string Numbers(string count) => Say([(nameof(count), count)]);

    public string ColumnHow() => Say();

    public string CapacityTitle() => Say();

    public string Assumptions() => Say();

    public string Unknowns() => Say();

    public string ReadFrom(string words) => Say([(nameof(words), words)]);

    public string NoneNamed() => Say();

    public string NoAssumptions() => Say();

    public string Assumption(string name, string value, string because) =>
        Say([(nameof(name), name), (nameof(value), value), (nameof(because), because)]);

    public string Number(string name, string value, string label, string formula) =>
        Say([(nameof(name), name), (nameof(value), value), (nameof(label), label), (nameof(formula), formula)]);

    public string Parent(string name, string value, string label) =>
        Say([(nameof(name), name), (nameof(value), value), (nameof(label), label)]);

    public string NoSuchNumber() => Say();

    public string Roadmap(string phases, string weeks) => Say([(nameof(phases), phases), (nameof(weeks), weeks)]);

    public string ColumnPhase() => Say();

    public string ColumnWeeks() => Say();

    public string ColumnDone() => Say();

    public string RoadmapTitle() => Say();

    public string Risks(string count) => Say([(nameof(count), count)]);

    public string ColumnRisk() => Say();

    public string ColumnMitigation() => Say();

    public string ColumnOwner() => Say();

    public string RisksTitle() => Say();

    public string Security(string count) => Say([(nameof(count), count)]);

    public string SecurityTitle() => Say();

    public string NoWarnings() => Say();

    public string Operations() => Say();

    public string PipelineTitle() => Say();

    public string AlertsTitle() => Say();

    public string LoadTestTitle() => Say();

    public string DisasterTitle() => Say();

    public string Files() => Say();

    public string BundleTitle() => Say();

    public string ReportTitle() => Say();

    public string ReadmeTitle() => Say();
}
