import TruceBrief
import TruceModel
import TrucePipeline
import TruceStore

extension DeskWords {
  /// The name of a field of a claim, in words.
  static func name(_ field: Finding.Field) -> String {
    switch field {
    case .speaker: "who says so"
    case .stance: "how the speaker stands to it"
    case .justification: "why it is said to be allowed"
    case .type: "what happened"
    case .status: "whether it happened"
    case .aggregate: "a total or background"
    case .day: "when"
    case .place: "where"
    case .actor: "who did it"
    case .target: "whom or what was hit"
    case .casualties: "harm to people"
    case .quantities: "things counted"
    case .damage: "harm to things"
    case .means: "with what"
    case .agreement: "which agreement"
    }
  }

  /// What a reviewer found, in a few words; names are cleaned and bounded.
  static func value(_ finding: Finding) -> String {
    switch finding {
    case .type(let type): type.rawValue
    case .status(let status): status.rawValue
    case .stance(let stance): stance.rawValue
    case .justification(let reason): reason?.rawValue ?? "none"
    case .aggregate(let isAggregate): isAggregate ? "yes" : "no"
    case .agreement(let id): id?.rawValue ?? "none"
    case .time(let time): CleanText.value(time?.value ?? "not known")
    case .speakers(let speakers):
      speakers.isEmpty ? "the outlet's own voice" : list(speakers.map(\.name))
    case .places(let places): list(places.map(\.name))
    case .actors(let actors): list(actors.map(\.name))
    case .targets(let targets): list(targets.map(\.name))
    case .casualties(let harms): list(harms.map(FoundValue.words))
    case .quantities(let things): list(things.map(FoundValue.words))
    case .damage(let damage): list(damage)
    case .means(let means): list(means)
    }
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? "none" : values.map(CleanText.value).joined(separator: ", ")
  }

  /// What reviewers found of a claim; of several findings of a field the last counts.
  func facts(of findings: [Finding]) -> [Fact] {
    Finding.Field.allCases.compactMap { field in
      findings.last { $0.field == field }.map {
        Fact(name: Self.name(field), value: Self.value($0))
      }
    }
  }
}
