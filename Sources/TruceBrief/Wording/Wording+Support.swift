import TruceModel

extension Wording {
  /// The grade and how many independent origins it rests on: "fair, 2 origins".
  func support(_ assessment: Assessment) -> BriefLine {
    let known = assessment.origins.filter(\.isKnown).count
    let origins = known == 0 ? "no known origin" : counted(known, "origin")
    return phrase("grade", assessment.grade) + ", " + origins
  }
}
