import Yams

/// A node of an agreement file together with its path, for messages that name both.
struct YAMLField {
  let node: Node
  /// Dotted path from the root; nil: the root.
  let name: String?

  /// A fault of the member `member`, or of this field itself where `member` is nil.
  func fault(_ member: String?, _ reason: AgreementError.Reason) -> AgreementError.Fault {
    let place = member.flatMap { node.mapping?[$0] } ?? node
    return AgreementError.Fault(
      line: place.mark?.line ?? node.mark?.line, field: member.map(path) ?? name, reason: reason)
  }

  /// The member `member` if it is there and neither null nor the word `unknown`.
  func member(_ member: String) -> YAMLField? {
    guard let value = node.mapping?[member], value.null == nil, value.string != "unknown" else {
      return nil
    }
    return YAMLField(node: value, name: path(member))
  }

  func required(_ member: String, _ faults: inout [AgreementError.Fault]) -> YAMLField? {
    if let found = self.member(member) { return found }
    faults.append(fault(member, .missing))
    return nil
  }

  /// Notes every key that is not one of `known`.
  func requireKeys(among known: [String], _ faults: inout [AgreementError.Fault]) {
    guard let mapping = node.mapping else {
      faults.append(fault(nil, .wrongKind(expected: "a mapping of fields")))
      return
    }
    for key in mapping.keys {
      let word = key.string ?? ""
      guard !known.contains(word) else { continue }
      faults.append(
        AgreementError.Fault(
          line: key.mark?.line, field: name,
          reason: .unknownName(word, nearest: NearestName.of(word, among: known))))
    }
  }

  // MARK: Values

  func text(_ member: String, _ faults: inout [AgreementError.Fault]) -> String? {
    guard required(member, &faults) != nil else { return nil }
    return optionalText(member, &faults)
  }

  /// nil: absent, null or `unknown`.
  func optionalText(_ member: String, _ faults: inout [AgreementError.Fault]) -> String? {
    guard let field = self.member(member) else { return nil }
    if let text = field.node.string, !text.isEmpty { return text }
    faults.append(fault(member, .wrongKind(expected: "text")))
    return nil
  }

  func number(_ member: String, _ faults: inout [AgreementError.Fault]) -> Double? {
    guard let field = required(member, &faults) else { return nil }
    if let number = field.node.float { return number }
    faults.append(fault(member, .wrongKind(expected: "a number")))
    return nil
  }

  /// One of the raw values of `type`; an unknown word is a fault that names the nearest.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ member: String, of type: Value.Type, _ faults: inout [AgreementError.Fault]
  ) -> Value? where Value.RawValue == String {
    guard let word = text(member, &faults) else { return nil }
    if let value = Value(rawValue: word) { return value }
    let known = type.allCases.map(\.rawValue)
    faults.append(
      fault(member, .unknownName(word, nearest: NearestName.of(word, among: known))))
    return nil
  }

  /// The entries of a list; absent: none.
  func items(_ member: String, _ faults: inout [AgreementError.Fault]) -> [YAMLField] {
    guard let field = self.member(member) else { return [] }
    guard let sequence = field.node.sequence else {
      faults.append(fault(member, .wrongKind(expected: "a list")))
      return []
    }
    return sequence.enumerated().map { index, node in
      YAMLField(node: node, name: "\(path(member))[\(index + 1)]")
    }
  }

  /// The entries of a list of texts; absent: none.
  func texts(_ member: String, _ faults: inout [AgreementError.Fault]) -> [String] {
    items(member, &faults).compactMap { item in
      if let text = item.node.string, !text.isEmpty { return text }
      faults.append(item.fault(nil, .wrongKind(expected: "text")))
      return nil
    }
  }

  private func path(_ member: String) -> String { name.map { "\($0).\(member)" } ?? member }
}
