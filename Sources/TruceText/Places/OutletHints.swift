/// Reads weak hints to a place from the name or domain of an outlet.
struct OutletHints: Sendable {
  let gazetteer: Gazetteer

  /// Weights of countries and provinces; empty where the outlet says nothing.
  func hints(for outlet: String?) -> [Int: Double] {
    guard let outlet else { return [:] }
    let domain = outlet.lowercased()
    var hints: [Int: Double] = [:]
    let ending = domain.split(separator: ".").last.map(String.init) ?? ""
    let code = ending == "uk" ? "GB" : ending.uppercased()
    guard domain.contains("."), code.utf8.count == 2 else { return [:] }
    if let country = country(code) { hints[country] = 1 }
    return hints
  }

  private func country(_ code: String) -> Int? {
    gazetteer.country(code)
  }
}
