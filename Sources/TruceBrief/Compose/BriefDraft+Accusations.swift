import TruceModel

/// The accuser × accused table.
extension BriefDraft {
  /// Most rows and columns shown.
  private static let matrixLimit = 8

  mutating func accusationsSection() -> BriefSection {
    let matrix = AccusationMatrix(index)
    guard !matrix.accusers.isEmpty else { return section(.accusations, []) }
    let accused = Array(matrix.accused.prefix(Self.matrixLimit))
    let accusers = Array(
      matrix.accusers.filter { accuser in accused.contains { matrix.count(accuser, $0) > 0 } }
        .prefix(Self.matrixLimit))
    let rows = accusers.map { accuser in
      ["\(accuser)"] + accused.map { cell(accuser, $0, matrix) }
    }
    let remark: BriefLine =
      """
      Rows accuse columns. A cell counts incidents and single accusations, not articles; a dash \
      means that these reports hold none, which is not the same as none made.
      """
    var blocks: [BriefBlock] = [
      .remark(remark),
      .table(
        BriefTable(
          .matrix, columns: ["Accuser"] + accused.map { "\($0)" }, rows: rows,
          hasRowHeaders: true)),
    ]
    let left = matrix.accusers.count - accusers.count + matrix.accused.count - accused.count
    if left > 0 { blocks.append(.remark("Not shown: \(left) more with fewer accusations.")) }
    return section(.accusations, blocks)
  }

  private mutating func cell(
    _ accuser: String, _ accused: String, _ matrix: AccusationMatrix
  ) -> BriefLine {
    let count = matrix.count(accuser, accused)
    guard count > 0 else { return "–" }
    return "\(count)" + notes(matrix.claims(accuser, accused), limit: 2)
  }
}
