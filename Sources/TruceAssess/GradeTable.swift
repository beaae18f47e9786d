import TruceModel

/// What the grade of an incident is decided by.
struct GradeFacts: Hashable, Sendable {
  /// The side of a doer says that it did it.
  var isAdmitted: Bool
  /// The side that admits also denies.
  var isAdmissionDenied: Bool
  /// Known origins deny it, or deny having done it.
  var isDenied: Bool
  /// Independent known origins name doers that exclude each other.
  var hasRivalDoers: Bool
  /// Names of independent known origins that affirm it, those of the accusers' sides left out.
  var others: [String]
  /// Names of independent known origins of the accusers' sides.
  var accusers: [String]

  /// Independent known origins that affirm it.
  var origins: Int { others.count + accusers.count }
}

/// The table of `docs/method.md`, first row that fits.
enum GradeTable {
  struct Row: Sendable {
    let condition: String
    let grade: Grade
    let fits: @Sendable (GradeFacts) -> Bool
  }

  static let rows: [Row] = [
    Row(condition: "a doer's side both admits and denies it", grade: .contested) {
      $0.isAdmitted && $0.isAdmissionDenied
    },
    Row(condition: "known origins name different doers", grade: .contested) {
      $0.hasRivalDoers
    },
    Row(condition: "a doer's side admits it", grade: .confirmed) { $0.isAdmitted },
    Row(condition: "a known origin denies it", grade: .contested) {
      $0.isDenied && $0.origins > 0
    },
    Row(
      condition: "two or more independent known origins affirm it, one not of the accusers' side",
      grade: .fair
    ) { $0.origins >= 2 && !$0.others.isEmpty },
    Row(condition: "anything else", grade: .weak) { _ in true },
  ]

  /// The grade and why, naming the rule and the origins it rests on.
  static func grade(_ facts: GradeFacts) -> (Grade, [String]) {
    let row = rows.first { $0.fits(facts) } ?? rows[rows.count - 1]
    var reasons = [row.condition]
    let names = (facts.others + facts.accusers).sorted()
    let count = names.count
    let list = names.isEmpty ? "none" : names.joined(separator: ", ")
    reasons.append("independent known origins that affirm it: \(count) (\(list))")
    if !facts.accusers.isEmpty {
      reasons.append("of the accusers' side: \(facts.accusers.sorted().joined(separator: ", "))")
    }
    return (row.grade, reasons)
  }
}
