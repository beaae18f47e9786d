import TruceModel
import Yams

extension AgreementReader {
  private static let provisionFields = [
    "id", "code", "kind", "text", "bound", "acts", "targets", "area", "deadline", "exceptions",
    "reference",
  ]

  /// The provisions in file order, their ids unique.
  func provisions(
    of root: YAMLField, parties: [Agreement.Party], _ faults: inout [AgreementError.Fault]
  ) -> [Provision] {
    var seen: Set<String> = []
    return root.items("provisions", &faults).compactMap { item in
      guard let provision = provision(item, &faults) else { return nil }
      checkBound(provision.bound, among: parties, in: item, &faults)
      if !seen.insert(provision.id).inserted {
        faults.append(item.fault("id", .usedTwice(provision.id)))
      }
      return provision
    }
  }

  private func provision(
    _ item: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> Provision? {
    item.requireKeys(among: Self.provisionFields, &faults)
    let id = item.text("id", &faults)
    let code = item.text("code", &faults)
    if let code { checkCode(code, of: item, &faults) }
    let kind = item.choice("kind", of: Provision.Kind.self, &faults)
    let text = item.text("text", &faults)
    let acts = acts(of: item, &faults)
    let exceptions = values("exceptions", of: item, as: ProvisionException.self, &faults)
    guard let id, let code, let kind, let text else { return nil }
    return Provision(
      id: id, code: code, kind: kind, text: text, bound: item.texts("bound", &faults), acts: acts,
      targets: values("targets", of: item, as: TargetFlag.self, &faults),
      area: area(item.member("area"), &faults), deadline: day("deadline", of: item, &faults),
      exceptions: exceptions, reference: item.optionalText("reference", &faults))
  }

  /// Who is bound must be a party or guarantor of the file.
  private func checkBound(
    _ bound: [String], among parties: [Agreement.Party], in item: YAMLField,
    _ faults: inout [AgreementError.Fault]
  ) {
    let known = parties.map(\.name)
    for name in bound where !known.contains(where: { NameKey.folded($0) == NameKey.folded(name) }) {
      faults.append(
        item.fault("bound", .unknownName(name, nearest: NearestName.of(name, among: known))))
    }
  }

  /// Codes of the typology: A1–A15, B1–B12, C1–C3, D, E.
  private func checkCode(
    _ code: String, of item: YAMLField, _ faults: inout [AgreementError.Fault]
  ) {
    let limits: [Character: Int] = ["A": 15, "B": 12, "C": 3]
    if ["D", "E"].contains(code) { return }
    if let letter = code.first, let limit = limits[letter], let number = Int(code.dropFirst()),
      (1...limit).contains(number)
    {
      return
    }
    faults.append(
      item.fault("code", .wrongKind(expected: "a code A1–A15, B1–B12, C1–C3, D or E")))
  }

  /// Event types; `every explosion` stands for all types of a family.
  private func acts(
    of item: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> [EventType] {
    var acts: [EventType] = []
    for word in item.texts("acts", &faults) {
      let named: [EventType]
      if word.hasPrefix("every "), let family = EventFamily(rawValue: String(word.dropFirst(6))) {
        named = EventType.allCases.filter { $0.family == family }
      } else if let type = EventType(rawValue: word) {
        named = [type]
      } else {
        let known =
          EventType.allCases.map(\.rawValue) + EventFamily.allCases.map { "every \($0.rawValue)" }
        let nearest = NearestName.of(word, among: known)
        faults.append(item.fault("acts", .unknownName(word, nearest: nearest)))
        continue
      }
      acts += named.filter { !acts.contains($0) }
    }
    return acts
  }

  private func values<Value: RawRepresentable & CaseIterable>(
    _ name: String, of item: YAMLField, as type: Value.Type,
    _ faults: inout [AgreementError.Fault]
  ) -> [Value] where Value.RawValue == String {
    item.texts(name, &faults).compactMap { word in
      if let value = Value(rawValue: word) { return value }
      let nearest = NearestName.of(word, among: type.allCases.map(\.rawValue))
      faults.append(item.fault(name, .unknownName(word, nearest: nearest)))
      return nil
    }
  }
}
