package import TruceModel

/// What linking and assessing made of reports, as `truce link --format json` prints it.
///
/// One object; keys as in `FORMAT.md`, and `links`, `partOf`, `copies`, `violations`, `standings`.
package struct LinkageJSON: Sendable {
  package init() {}

  /// The object, ended by a line feed.
  package func text(_ dossier: Dossier) -> String {
    var json = JSONWriter()
    write(dossier, to: &json)
    json.newline()
    return json.text
  }

  package func write(_ dossier: Dossier, to json: inout JSONWriter) {
    json.object { json in
      json.member("reports", dossier.reports.count)
      json.member("claims", dossier.claims.count)
      json.key("incidents")
      let assessments = Dictionary(dossier.assessments.map { ($0.incident, $0) }) { a, _ in a }
      json.array(dossier.incidents) { $0.incident($1, assessments[$1.id]) }
      json.key("copies")
      json.array(dossier.copies) { $0.copy($1) }
      json.key("violations")
      json.array(dossier.violations) { $0.violation($1) }
      json.key("standings")
      json.array(dossier.standings) { $0.standing($1) }
    }
  }
}

extension JSONWriter {
  mutating func incident(_ incident: Incident, _ assessment: Assessment?) {
    object { json in
      json.member("id", incident.id.rawValue)
      json.member("type", incident.type.rawValue)
      json.key("time")
      json.time(incident.time)
      json.key("places")
      json.array(incident.places) { $0.place($1) }
      json.ids("claims", incident.claims)
      json.ids("reports", incident.reports)
      if let assessment { json.assessment(assessment) }
      json.member("partOf", incident.partOf?.rawValue)
      json.key("links")
      json.array(incident.links) { $0.link($1) }
    }
  }

  private mutating func assessment(_ assessment: Assessment) {
    key("actors")
    array(assessment.actors) { json, actor in
      json.object { json in
        json.member("value", actor.entity.name)
        json.member("id", actor.entity.id?.rawValue)
        json.member("side", actor.entity.side)
        json.member("assessment", actor.standing.rawValue)
        json.ids("claims", actor.claims)
      }
    }
    key("casualties")
    array(assessment.harms) { $0.harm($1) }
    key("origins")
    array(assessment.origins) { $0.origin($1) }
    member("grade", assessment.grade.rawValue)
    member("gradeReasons", strings: assessment.gradeReasons)
    key("contradictions")
    array(assessment.contradictions) { $0.contradiction($1) }
    key("positions")
    array(assessment.positions) { $0.position($1) }
  }

  private mutating func harm(_ range: HarmRange) {
    object { json in
      json.member("harm", range.harm.rawValue)
      json.member("low", range.low)
      json.member("high", range.high)
      json.bounds("civilians", range.civilians)
      json.bounds("fighters", range.fighters)
      json.member("statusContested", flag: range.isStatusContested)
      json.key("origins")
      json.array(range.origins) { json, origin in
        json.object { json in
          json.member("origin", origin.origin)
          json.countMembers(origin.count)
          json.member("who", origin.who)
          json.ids("claims", origin.claims)
        }
      }
    }
  }

  private mutating func bounds(_ name: StaticString, _ bounds: HarmRange.Bounds?) {
    key(name)
    guard let bounds else { return null() }
    object { json in
      json.member("low", bounds.low)
      json.member("high", bounds.high)
    }
  }

  private mutating func origin(_ origin: Origin) {
    object { json in
      json.member("origin", origin.key)
      json.member("name", origin.name)
      json.member("side", origin.side)
      json.member("bloc", origin.bloc.rawValue)
      json.member("known", flag: origin.isKnown)
      json.ids("claims", origin.claims)
      json.ids("reports", origin.reports)
      json.member("reasons", strings: origin.reasons)
    }
  }

  private mutating func contradiction(_ contradiction: Contradiction) {
    object { json in
      json.member("about", contradiction.about.rawValue)
      json.key("sides")
      json.array(contradiction.sides) { json, side in
        json.object { json in
          json.member("value", side.value)
          json.member("origins", strings: side.origins)
          json.ids("claims", side.claims)
        }
      }
    }
  }

  private mutating func position(_ position: AccusedPosition) {
    object { json in
      json.member("accused", position.accused.name)
      json.member("position", position.answer.rawValue)
      json.ids("claims", position.claims)
    }
  }

  private mutating func link(_ link: ClaimLink) {
    object { json in
      json.ids("claims", [link.first, link.second])
      json.key("score")
      json.number(link.score, decimals: 3)
      json.key("reasons")
      json.array(link.reasons) { json, reason in
        json.object { json in
          json.member("about", reason.about)
          json.key("weight")
          json.number(reason.weight, decimals: 3)
          json.member("explanation", reason.explanation)
        }
      }
    }
  }

  private mutating func ids(_ name: StaticString, _ ids: [some Identifier]) {
    member(name, strings: ids.map(\.rawValue))
  }
}

extension JSONWriter {
  fileprivate mutating func copy(_ copy: CopyRelation) {
    object { json in
      json.member("copy", copy.copy.rawValue)
      json.member("original", copy.original.rawValue)
      json.member("kind", copy.kind.rawValue)
      json.key("containment")
      json.number(copy.containment, decimals: 3)
      json.member("credit", copy.credit)
    }
  }

  fileprivate mutating func violation(_ violation: AllegedViolation) {
    object { json in
      json.member("agreement", violation.agreement.rawValue)
      json.member("provision", violation.provision)
      json.member("incident", violation.incident?.rawValue)
      json.member("accused", strings: violation.accused.map(\.name))
      json.member("accusers", strings: violation.accusers.map(\.name))
      json.ids("claims", violation.claims)
      json.test("inTime", violation.inTime)
      json.test("inArea", violation.inArea)
      json.test("boundParty", violation.boundParty)
      json.test("prohibitedAct", violation.prohibitedAct)
      json.test("exception", violation.exception)
      json.key("position")
      if let position = violation.position { json.position(position) } else { json.null() }
      json.key("generalCount")
      if let count = violation.generalCount {
        json.object { $0.countMembers(count) }
      } else {
        json.null()
      }
      json.member("finding", violation.finding?.wording)
    }
  }

  private mutating func test(_ name: StaticString, _ test: AllegedViolation.Test) {
    key(name)
    object { json in
      json.member("answer", test.answer.rawValue)
      json.member("evidence", test.evidence)
      json.ids("claims", test.claims)
    }
  }

  fileprivate mutating func standing(_ standing: AgreementStanding) {
    object { json in
      json.member("agreement", standing.agreement.rawValue)
      json.member("onPaper", standing.onPaper?.rawValue)
      json.member("asOf", standing.asOf?.description)
      json.key("statements")
      json.array(standing.statements) { json, statement in
        json.object { json in
          json.member("state", statement.state.rawValue)
          json.member("day", statement.day?.description)
          json.member("origin", statement.originKey)
          json.member("name", statement.origin)
          json.ids("claims", statement.claims)
        }
      }
    }
  }
}
