/// Reads weak hints to a place from the name or domain of an outlet.
struct OutletHints: Sendable {
  let gazetteer: Gazetteer

  /// Weights of countries and provinces; empty where the outlet says nothing.
  func hints(for outlet: String?) -> [Int: Double] {
    guard let outlet, Self.mayEndInCode(outlet) else { return [:] }
    let domain = outlet.lowercased()
    var hints: [Int: Double] = [:]
    let ending = domain.split(separator: ".").last.map(String.init) ?? ""
    let code = ending == "uk" ? "GB" : ending.uppercased()
    guard domain.contains("."), code.utf8.count == 2 else { return [:] }
    if let country = country(code) { hints[country] = 1 }
    return hints
  }

  /// False where the last label of a plain domain is longer or shorter than a country's code: nearly
  /// all names of outlets.
  private static func mayEndInCode(_ outlet: String) -> Bool {
    let bytes = outlet.utf8
    guard bytes.last != UInt8(ascii: "."), bytes.allSatisfy({ $0 < 0x80 }) else { return true }
    return bytes.reversed().prefix { $0 != UInt8(ascii: ".") }.count == 2
  }

  private func country(_ code: String) -> Int? {
    gazetteer.country(code)
  }
}
