"""What asks for something, and what only notes, approves or appoints."""

from __future__ import annotations

import pytest

from search.tracking.stated.asks import find_ask, find_responsible, join_responsible


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("a briefing note on bed numbers be circulated to Members.", "information"),
        ("the presentation be noted and further information on funding be circulated to the Board.", "information"),
        ("Officers supply data on waiting times by ward.", "information"),
        ("An update report be submitted to the Committee in six months time.", "report-back"),
        ("the Clerk report back to the next meeting.", "report-back"),
        ("That the Boats and Bridges Manager report by 30 September 2023 on the new quay.", "report-back"),
        ("the Head of Quays report in the autumn on the trial of lamps.", "report-back"),
        ("That the Ponds and Rivers Scrutiny Committee be invited to look at the quay.", "referral"),
        ("To ask the Rivers Panel to consider the state of the bank.", "referral"),
        ("the advice line for schools be reinstated by the end of June.", "action"),
        ("a visit be paid to each quay before Easter.", "action"),
        ("Members receive the list of quays that have no lamp.", "action"),
        ("the scoring of bids which did not win be shared with the Panel.", "action"),
        ("Cabinet be recommended to keep the library open.", "recommendation"),
        ("It be recommended that the Hospital Trust open a second ward.", "recommendation"),
        ("the Hospital Trust be asked to publish its plan.", "recommendation"),
        ("the matter be referred to the Highways Committee for consideration.", "referral"),
        ("the Director of Housing be asked to inspect the lifts.", "action"),
        ("to ask the Director of Housing to inspect the lifts.", "action"),
        ("to invite the Mill Trust to open its gate.", "recommendation"),
        ("the pond that was not safe be fenced.", "action"),
        (
            "The request of 17 January is withdrawn, and the Head of Ponds and Parks is to send depths instead.",
            "action",
        ),
        ("The request is withdrawn and a quarterly summary is to be drawn up instead.", "action"),
        ("That the action be closed; a new action is given to the Head of Parks to survey weirs.", "action"),
        ("That the minutes of 3 May be approved and officers be requested to mend the weir.", "action"),
        ("Officers write to every surgery.", "action"),
        ("Head of Weirs to send Members the list of gates that are closed, by 30 November 2023.", "information"),
        ("That the Cabinet reinstates the grant to wardens.", "action"),
        ("To let the mill to a tenant.", "action"),
        ("notify residents of the closure.", "action"),
        ("Dr Reed to supply the names of the surgeries whose doors are closed.", "information"),
        ("the request for a map be withdrawn and the routes be put instead into the annual digest.", "action"),
        ("the report be noted and Mrs Reed be sent the figures.", "information"),
        ("That a further report on the sluice be received at the January 2024 meeting.", "report-back"),
        (
            "agreed that its request of 28 June (minute 56(b)) be withdrawn and that the results of the survey "
            "be reported to the meeting on 20 March 2024 instead",
            "report-back",
        ),
        ("asks Transport for Weirs to restore the evening ferry; and", "recommendation"),
        ("asks the Head of Quays to review the wording of letters", "action"),
        ("Council agrees the terms of reference and asks the Monitoring Officer to update the Constitution.", "action"),
        ("the Clerk should contact the landlord about the light", "action"),
        ("details of homes considered by the panel be provided to Members", "information"),
        ("the Strategy be commended to Council for adoption.", "recommendation"),
        ("a task and finish group be established to look at bus services.", "action"),
        ("Members be provided with a breakdown of complaints by ward.", "information"),
        ("a written response be provided to Councillor Gale's question.", "information"),
        ("That officers circulate the figures for fly tipping to the Committee outside the meeting.", "information"),
        ("the Service Director to share the slides with Members after the meeting.", "information"),
        ("Information on staff turnover be emailed to the Panel.", "information"),
        ("The Director provide a list of the schools concerned.", "information"),
        ("a copy of the improvement plan be sent to all Members.", "information"),
        ("That the Committee be sent the latest figures on empty homes.", "information"),
        ("clarification be sought on the number of vacancies.", "information"),
        ("the Trust to supply data on cancelled operations.", "information"),
        ("That the Committee receive a briefing note on the cost of agency staff.", "information"),
        ("a further report be brought to the Committee in September.", "report-back"),
        ("an update be provided to the next meeting of the Panel.", "report-back"),
        ("the Committee receive a progress report in six months.", "report-back"),
        ("That the Head of Service attend a future meeting to update Members on progress.", "report-back"),
        ("officers report back on the outcome of the consultation.", "report-back"),
        ("progress be reviewed in twelve months' time.", "report-back"),
        ("the item be added to the work programme for the autumn.", "report-back"),
        ("quarterly monitoring reports be submitted to the Committee.", "report-back"),
        (
            "The Committee requested that the Cabinet Member attend the next meeting to report on the position.",
            "report-back",
        ),
        (
            "the Director be requested to bring a further report on parking charges to the meeting in January.",
            "report-back",
        ),
        ("this topic be revisited at the meeting in March 2024.", "report-back"),
        ("the report be noted and an update be brought back in April.", "report-back"),
        ("it be recommended to Cabinet that the charge be withdrawn.", "recommendation"),
        ("That Cabinet be asked to reconsider the decision.", "recommendation"),
        ("the Executive be urged to protect the youth service.", "recommendation"),
        ("TO RECOMMEND to Council that the scheme be adopted.", "recommendation"),
        (
            "the Committee recommends that the Portfolio Holder for Environment reviews the collection rota.",
            "recommendation",
        ),
        ("the Integrated Care Board be invited to consider extending the pilot.", "recommendation"),
        ("the Cabinet Member for Transport be asked to lobby the bus operators.", "recommendation"),
        ("the Secretary of State be urged to fund the bypass.", "recommendation"),
        ("the Police and Crime Commissioner be requested to increase patrols.", "recommendation"),
        ("the following recommendations be made to the Executive: (i) that a plan be drawn up.", "recommendation"),
        ("the decision be referred back to the Cabinet Member for reconsideration.", "referral"),
        ("the Water Company be asked to publish its discharge figures.", "recommendation"),
        ("Housing associations be encouraged to sign the charter.", "recommendation"),
        ("Haven Stonebridge be asked to extend the helpline to weekends.", "recommendation"),
        ("the matter be referred to the Audit Committee.", "referral"),
        ("the petition be referred to the Executive Member for Highways.", "referral"),
        ("the issue be passed to the Environment Scrutiny Panel for consideration.", "referral"),
        ("the item be transferred to the Children's Scrutiny Committee's work programme.", "referral"),
        ("the Chair write to the Minister expressing the Committee's concerns.", "action"),
        ("A letter be sent to the bus company on behalf of the Committee.", "action"),
        ("the Scrutiny Officer arrange a site visit to the depot.", "action"),
        ("Officers explore the feasibility of a shuttle bus.", "action"),
        ("a Member workshop be held before the budget is set.", "action"),
        ("the Head of Legal to review the wording of the policy.", "action"),
        ("the Committee's comments be forwarded to Cabinet.", "action"),
        ("the Committee's comments be taken into account in finalising the strategy.", "action"),
        ("the comments of the Panel be fed back to the Director.", "action"),
        ("ACTION: Democratic Services to invite the Youth Council.", "action"),
        ("Ask the Director to set out the costs of each option.", "action"),
        ("the Director be thanked and asked to publish the plan.", "action"),
        ("the website be updated to show opening times.", "action"),
        ("That signage be improved at all car parks by Easter.", "action"),
        (
            "the request made on 4 June 2021 be withdrawn and replaced by a request for a single paper on the subject.",
            "information",
        ),
        ("The Monitoring Officer investigate and take such steps as are needed.", "action"),
        ("that the strategy be approved subject to the inclusion of targets for each ward.", "action"),
        ("the report be noted and officers investigate the cause of the delays.", "action"),
        ("the action plan be endorsed and the Director be asked to add dates to it.", "action"),
        ("That the Executive Director for Place ensures that residents are consulted.", "action"),
        ("The Panel receive data on waits, ward by ward, by 10 February 2021.", "information"),
        ("The Panel to receive the outcome of the ferry survey at its meeting on 10 February 2021.", "report-back"),
        ("A further statement on safeguards be received within nine months.", "report-back"),
        ("to receive an update on the ferry pilot within six months.", "report-back"),
        ("To receive a report on the bring sites at the meeting on 9 March 2023; and", "report-back"),
        ("to receive a paper on moorings in a year.", "report-back"),
        ("To receive the full evaluation of the ferry at its meeting on 21 September 2023.", "report-back"),
        ("To receive the plan for the quays at the December meeting.", "report-back"),
        ("To receive the report considered at the meeting on 3 May 2023.", None),
        ("To place on record its gratitude to the ferrymen.", None),
        ("To put on record the thanks of the Panel to those who keep the weirs.", None),
        ("to request figures on how many penalties were paid.", "information"),
        ("That the night bus be extended to Mill Lane by the end of June 2023.", "action"),
        ("the opening hours of the day centre be extended.", "action"),
        ("That consideration be given to a crossing at Mill Bridge.", "action"),
        ("to agree to receive further updates on moorings.", "report-back"),
        ("the Clerk ask the owners why the gate could not be opened.", "action"),
        ("the response car be extended to weekends.", "action"),
        (
            "That the request of 4 June for the number of beds be withdrawn, and that in its place the Trust give"
            " the Panel the number of days lost.",
            "action",
        ),
        ("The harbour master look again at the mooring fees at the meeting in May.", "report-back"),
        ("To come back to ferry safety in twelve months.", "report-back"),
        ("That the harbour plan return to the Panel within six months.", "report-back"),
        ("A paper on moorings be laid before the Panel in February 2021.", "report-back"),
        ("Head of Harbours to bring the moorings strategy to the Panel by 31 January 2023.", "report-back"),
        ("The number of moorings let be reported to Members in writing.", "information"),
        ("The harbour master tell Members how many moorings are let.", "information"),
        ("To call on the ferry company to bring back weekend crews at the quay.", "recommendation"),
        (
            "The request for a further report on moorings be withdrawn and the Clerk be asked to print the fees.",
            "action",
        ),
        ("the claim form be amended so that the resident has a reply within one working day.", "action"),
    ],
)
def test_a_clause_that_asks_is_told_by_its_kind(clause: str, kind: str) -> None:
    assert find_ask(clause) == kind


@pytest.mark.parametrize(
    "clause",
    [
        "the presentation be received and officers thanked for their candour.",
        "the report be noted and Mrs Reed thanked.",
        "the report be otherwise noted.",
        "the young people who spoke be thanked.",
        "the request made on 19 March for a timetable be not proceeded with.",
        "The Panel’s thanks be passed to the crews.",
        "The Panel receive the report that had been sent out before the meeting.",
        "Subject to Minute 6 being changed to read ‘Licences be given without charge’, the minutes were confirmed.",
        "to keep the request on the list.",
        "to wait until 27 September for the report.",
        "That this take the place of the briefing agreed on 30 June 2022.",
        "the report requested on 6 October 2020 should be held over to 15 June 2021.",
        "the day for the report on moorings be extended to 31 May 2023.",
        "the contract for moorings be extended by two years.",
        "she should have until the end of January for her answer.",
        "the stop at Mill Bridge could not be left as it was, and that shelters too were few.",
        "To receive the report of the Head of Housing within the time allowed.",
        "to receive a verbal update at its next meeting.",
        "requests made by the public be noted.",
        "the notice of closures which reached them was what they had had in mind, and let the entry go.",
        "the answer given was not clear.",
        "The minutes of 3 May were approved once minute 12 had been put right to read: ‘That it be asked to go.’",
        "That the minutes be approved subject to the inclusion of the words “be asked to report back” in minute 5.",
        "The record of 3 May was amended so that minute 5 reads: that officers be asked to send it; and approved.",
        "the merger paper sought on 16 March 2021 could wait until the meeting of 18 January 2022.",
        "the report sought on 21 January 2020 should come to the meeting on 6 October 2020 instead.",
        "to try.",
        "to let 24(b) go.",
        "That the Panel reinstate the request on weirs.",
        "Plan for the weirs noted.",
        "Annual report received.",
        "Otherwise to note the Log.",
        "Officers' presentation welcomed with thanks.",
    ],
)
def test_thanks_and_what_is_given_up_ask_for_nothing(clause: str) -> None:
    assert find_ask(clause) is None


@pytest.mark.parametrize(
    "clause",
    [
        "the content of the report be noted.",
        "The contents of the report and the presentation be noted.",
        "Note the forecast overspend.",
        "the progress made be welcomed.",
        "the minutes of 5 October 2016 be approved as a correct record and signed by the Chair.",
        "Councillor F Pemberly be appointed Deputy Chair for 2017/18.",
        "the public be excluded under section 100A of the Local Government Act 1972.",
        "The strategy for 2017-2020 be endorsed.",
        "Code of Conduct - Resolved to Sign",
        "The minutes of 8 May 2018 were read and approved",
        "The Statement was completed and approved by the Council and signed by the Chairman",
        "the recommendations be supported, noting that a report will now be submitted to Cabinet.",
        "Council endorses the report.",
        "Delegate authority to the Director of Public Health to make minor changes.",
        "Agree the Capital budget changes.",
        "the certificate be and is accepted and approved.",
        "no further action is needed on this request",
        "the matter be closed.",
        "the report asked for on 5 October 2016 be put back to the meeting of 11 January 2017.",
        "it be noted that officers will be asked to report again.",
        "the report be received.",
        "the update be noted with thanks.",
        "That Members note the position.",
        "the verbal update be received and noted.",
        "the Committee welcome the progress made on the strategy.",
        "That the Panel commends officers on the improvements made.",
        "Members thanked the Fire Service for its presentation.",
        "the contents of the report and the comments made by Members be noted.",
        "that the information provided be noted;",
        "The Commission noted the quarter 2 performance report.",
        "To receive the minutes of the Community Safety Sub-Committee.",
        "(a) the report and appendices be taken as read;",
        "the Forward Plan be noted.",
        "the work programme for 2023/24 be agreed.",
        "That the work programme be approved as amended.",
        "the draft work programme, as set out at Appendix A, be adopted.",
        "the recommendations set out in paragraph 2 of the report be approved.",
        "Option 2 be approved as the preferred option.",
        "That the proposals be supported.",
        "the Cabinet's response be noted.",
        "the Executive's response to the recommendations be accepted.",
        "authority be delegated to the Assistant Director to make minor amendments.",
        "the Assistant Director be authorised to enter into the contract.",
        "the Chief Executive be given delegated authority to complete the lease.",
        "the appointment of Councillor Y Oakes as Vice-Chair be confirmed.",
        "Councillors Adler, Brook and Cole be appointed to the task and finish group.",
        "Councillor R Dunn be elected Chair for the municipal year 2023/24.",
        "nominations be made to the Joint Committee as set out.",
        "Ms P Ellery be co-opted to the Panel as a non-voting member.",
        "under Section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting.",
        "the press and public leave the meeting for the following item.",
        "that the public be re-admitted to the meeting.",
        "the matter be closed.",
        "the item be closed and removed from the tracker.",
        "the report be deferred to the meeting on 4 July 2023.",
        "consideration of the item be deferred to a future meeting.",
        "the meeting be adjourned for ten minutes.",
        "Standing Order 12 be suspended to allow the meeting to continue.",
        "the meeting continue beyond 9.00 pm.",
        "the meeting time be extended by thirty minutes.",
        "the order of business be varied.",
        "the minutes of the meeting held on 3 May 2023 be agreed and signed by the Chair.",
        "The minutes of the last meeting were taken as read, confirmed and signed.",
        "the apologies for absence be accepted.",
        "the declarations of interest be recorded.",
        "the petition be received.",
        "the date of the next meeting be confirmed as 6 June 2023.",
        "the decision of the Cabinet Member be upheld and no further action be taken.",
        "the call-in be dismissed.",
        "the decision be not called in.",
        "That no recommendations be made to Cabinet.",
        "the amendment be lost.",
        "the substantive motion be carried.",
        "planning permission be granted subject to the conditions in the report.",
        "the application be refused.",
        "the accounts for payment be approved.",
        "to pay the invoices as listed.",
        "the precept be set at £12,400.",
        "The Board agreed with the direction of travel.",
        "That the Board is assured by the evidence provided.",
        "the Committee was satisfied with the progress made.",
        "the Committee supports the proposed approach.",
        "To endorse the Corporate Plan and its priorities.",
        "the Annual Report be endorsed and published.",
        "the terms of reference for the review be agreed.",
        "the scoping document be approved.",
        "the membership of the working group be as follows: Councillors Ash, Birch and Coppice.",
        "that it be noted that the Director will provide an update in the autumn.",
        "the Committee expressed concern at the delay.",
        "the Committee's concerns be placed on record.",
        "the Sub-Committee's condolences be recorded.",
        "the vote of thanks be recorded.",
        "That the budget monitoring position be acknowledged.",
        "Members considered and commented on the report.",
        "That the Committee has considered the report and made comments as above.",
        "the schedule of meetings for 2024/25 be approved.",
        "",
    ],
)
def test_a_clause_that_only_notes_or_settles_asks_nothing(clause: str) -> None:
    assert find_ask(clause) is None


def test_what_is_put_to_another_body_is_a_recommendation_whatever_its_words() -> None:
    assert find_ask("the budget be approved.", lead="RECOMMENDED that") == "recommendation"


@pytest.mark.parametrize(
    "clause", ["the report be noted.", "To note the position", "the minutes of 4 May be approved."]
)
def test_what_is_recommended_only_to_be_noted_asks_nothing(clause: str) -> None:
    assert find_ask(clause, lead="RECOMMENDED that") is None


def test_what_stands_under_actions_is_asked_for_unless_it_only_notes() -> None:
    assert find_ask("Ponds Trust - how depths are recorded.", lead="Action") == "action"
    assert find_ask("the report be noted.", lead="Actions agreed") is None


@pytest.mark.parametrize(
    "clause",
    [
        "the entry (minute 12/23) be opened again.",
        "the matter stay open.",
        "That the two requests on the weir remain on the tracker.",
        "the action be re-opened",
        "The minutes of 4 May were confirmed as an accurate record and the Chair was authorised to sign them.",
        "the action should go back on the tracker.",
        "the request be put back on the outstanding actions list",
        "the date for the report on it be changed to 13 March 2024.",
        "to allow until the end of October 2023 for it.",
        "the request made in January was too narrow.",
        "they would.",
        "this item should be left outstanding.",
    ],
)
def test_what_keeps_or_opens_again_a_matter_that_is_followed_asks_nothing_new(clause: str) -> None:
    assert find_ask(clause) is None


def test_what_is_to_be_kept_open_itself_is_asked_for() -> None:
    assert find_ask("the ferry be kept open until 4 May.") is not None
    assert find_ask("the issue of salt be looked into and the gate kept open.") is not None


def test_whom_a_decision_instructs_is_to_act() -> None:
    assert find_responsible("instructs the Director of Ponds to publish a list of weirs.") == ("Director of Ponds",)


def test_who_is_to_be_asked_something_is_asked_though_a_thing_is_settled_by_the_way() -> None:
    assert find_ask("The Audit Panel is to be asked to look at how accurately depths are recorded.") is not None


def test_clauses_under_a_lead_that_notes_ask_nothing() -> None:
    assert (
        find_ask("Completing a further phase of engagement", lead="RESOLVED that it be noted that the Trusts are")
        is None
    )


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("The Director of Housing be asked to inspect the lifts.", ("Director of Housing",)),
        ("Cabinet be recommended to keep the library open.", ("Cabinet",)),
        ("It be recommended that the Hospital Trust open a second ward.", ("Hospital Trust",)),
        ("Officers write to every surgery.", ("Officers",)),
        ("that the police be asked to hold a session in the library.", ("police",)),
        ("That the operator, Wherry, be asked to print the fares.", ("Wherry",)),
        ("A briefing note be circulated.", ()),
        (
            "That the Cabinet Member for Transport, Highways and Parking be asked to lobby the bus operators.",
            ("Cabinet Member for Transport, Highways and Parking",),
        ),
        ("it be recommended to Cabinet that the charge be withdrawn.", ("Cabinet",)),
        ("TO RECOMMEND to Council that the scheme be adopted.", ("Council",)),
        (
            "the Committee recommends that the Portfolio Holder for Environment reviews the collection rota.",
            ("Portfolio Holder for Environment",),
        ),
        ("the matter be referred to the Audit Committee.", ("Audit Committee",)),
        (
            "That the Executive Director for Place ensures that residents are consulted.",
            ("Executive Director for Place",),
        ),
        ("the Head of Legal to review the wording of the policy.", ("Head of Legal",)),
        (
            "the report be noted and the Director of Public Health be asked to add dates.",
            ("Director of Public Health",),
        ),
        ("the Chair write to the Minister expressing the Committee's concerns.", ("Chair",)),
        ("Councillor Gale write to the bus company.", ("Councillor Gale",)),
        ("Mrs P Ellery be asked to complete the audit.", ("Mrs P Ellery",)),
        ("a note be provided by the Head of Finance.", ("Head of Finance",)),
        ("the presentation be noted and officers investigate the delays.", ("officers",)),
        ("ACTION: Democratic Services to invite the Youth Council.", ("Democratic Services",)),
        ("That the Chief Constable be invited to the next meeting", ("Chief Constable",)),
        ("An update on parking be submitted to the Board.", ()),
        ("the Integrated Care Board be invited to consider extending the pilot.", ("Integrated Care Board",)),
    ],
)
def test_who_is_named_to_do_it_is_found(clause: str, who: tuple[str, ...]) -> None:
    assert find_responsible(clause) == who


def test_what_a_body_agrees_to_do_is_still_to_be_done_and_what_it_agrees_to_is_not() -> None:
    assert find_ask("Agree to request that the Minister postpone the vote") == "action"
    assert find_ask("Agree to the proposals on pay") is None
    assert find_ask("Cabinet agree to note the report") is None


def test_names_from_several_places_are_each_given_once() -> None:
    assert join_responsible("The Head of Legal", None, "Head of Legal", "A Pell ", "A Pell") == (
        "The Head of Legal",
        "A Pell",
    )


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That Cabinet adopt a single fare for all ferries.", "recommendation"),
        ("That the Leader approve a second ferry by May.", "recommendation"),
        ("That the Rivers and Bridges Panel be asked to consider half fares.", "referral"),
        ("That the Panel welcomes the ferry and thanks its crew.", None),
        ("That the Select Committee notes the figures for the ferry.", None),
        ("That Members note what the crew said.", None),
        ("That Members' thanks be passed to the crew.", None),
        ("That the report be received and its findings noted.", None),
        ("That the work programme be agreed.", None),
    ],
)
def test_under_the_heading_recommendations_others_are_asked_for_what_they_may_settle(
    clause: str, kind: str | None
) -> None:
    assert find_ask(clause, "Recommendations: The Panel agreed:") == kind


@pytest.mark.parametrize(
    "clause",
    [
        "To withdraw its request of May.",
        "to take back what they had asked of Cabinet in June.",
        "That the Panel rescinds its recommendation on ferries.",
    ],
)
def test_giving_up_what_was_asked_for_asks_for_nothing(clause: str) -> None:
    assert find_ask(clause) is None
    assert find_ask(f"{clause[:-1]} and to ask for a map instead.") is not None


@pytest.mark.parametrize(
    "clause", ["Circulate a list of the complaints received.", "Provide the costs agreed.", "Send the log."]
)
def test_what_stands_at_the_end_of_a_request_does_not_settle_it(clause: str) -> None:
    assert find_ask(clause) is not None


@pytest.mark.parametrize(
    ("clause", "asks"),
    [
        ("That Cabinet has the path by the weir looked at again before it is closed.", True),
        ("That the Panel has a report in six months on the weirs.", True),
        ("That the Panel has no comments to make.", False),
        ("That the Panel has considered the report.", False),
    ],
)
def test_to_have_a_thing_done_is_asked_and_to_have_done_it_is_not(clause: str, asks: bool) -> None:
    assert (find_ask(clause) is not None) is asks


@pytest.mark.parametrize(
    "clause",
    [
        "the map of quays should come forward by the March 2024 meeting instead.",
        "the report on quays should come instead to the meeting on 6 December 2023.",
        "to take it on 12 January 2023.",
        "the Committee need trouble no more about this.",
        "the action of 9 July was finished.",
        "the minutes of 4 April 2019 were an accurate record.",
        "Mr Vane said that the figures (13 January, 6.4) were late. Members were happy to have them on 8 May instead.",
        "the Panel have his report on weirs in the June 2024 cycle instead of in April.",
        "what they had recommended on 4 May under 29/23 should be withdrawn and the following put in its place.",
        "They resolved not to press for the note on ferries (5.4), which would be replaced by the following.",
        "their congratulations be passed on.",
        "residents should not have to pay twice.",
    ],
)
def test_what_only_moves_an_earlier_request_or_points_to_what_follows_asks_for_nothing_new(clause: str) -> None:
    assert find_ask(clause) is None


@pytest.mark.parametrize(
    ("clause", "lead", "kind"),
    [
        ("receive a further report on lamps at the December meeting", "RESOLVED to:", "report-back"),
        ("note the report", "RESOLVED to:", None),
        ("Any ban on ferries must be robust.", "RESOLVED that: This Council believes that:", None),
        ("the Clerk be asked to bring a map to the March 2024 meeting instead", None, "action"),
        (
            "the Head of Quays write to all owners to remind them that moorings must be agreed and reviewed yearly",
            None,
            "action",
        ),
        (
            "the request for depths be dropped in favour of a table of every pond, which the Warden is asked to keep",
            None,
            "action",
        ),
        (
            "not to go on with the survey of moorings and, in its place, to ask the Warden to write up the trial",
            "The Panel agreed:",
            "action",
        ),
        ("to ask the Head of Quays to bring the repair plan for the quay to the next meeting", None, "report-back"),
        ("the outstanding action on a gauge for the quay had been overtaken by this.", "Members agreed that", None),
        ("That users be consulted before any landing stage is declared surplus.", "RESOLVED:", "action"),
        ("agrees that the visit to the quay (Minute 8 (b)) be replaced by a talk by the Warden", None, "action"),
        ("Bring back a report comparing the dues with those of other harbours", "Action", "report-back"),
    ],
)
def test_what_stands_around_a_settling_word_may_ask(clause: str, lead: str | None, kind: str | None) -> None:
    assert find_ask(clause, lead) == kind


@pytest.mark.parametrize("modal", ["be", "to be", "would be", "should be"])
def test_who_is_asked_is_named_without_the_verb(modal: str) -> None:
    assert find_responsible(f"Stone Mill Trust {modal} asked to mend the gate.") == ("Stone Mill Trust",)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That signs be put up at all entrances to the quay by 30 November.", "action"),
        ("That notes of the visit be circulated to Members.", "information"),
        ("grants of up to £5,000 be offered to owners of boats", "action"),
        ("records be kept of every landing", "action"),
        ("the riverside path be put back into the bid", "action"),
        ("the report be put back to the meeting in May", None),
        ("That support be given to carers at the quay", "action"),
        ("That approval be sought from the Minister", "action"),
        ("That a named officer be appointed for each quay.", "action"),
        ("That Councillor Ash be appointed to the working group.", None),
        ("That two Members be appointed to the Task Group.", None),
        ("That grants to clubs continue for a further year.", "action"),
        ("That the Panel receive the final plan in November.", "report-back"),
        ("That the proposals be supported and that Cabinet be advised accordingly.", "action"),
        ("That approval be given to the budget", None),
        ("notes the report be received", None),
        ("agrees the plan be adopted", None),
        ("welcomes the work to be done", None),
    ],
)
def test_a_thing_that_is_called_as_a_settling_verb_is_settles_nothing(clause: str, kind: str | None) -> None:
    assert find_ask(clause) == kind


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That the report of the Task Group be endorsed and submitted to Cabinet.", "referral"),
        ("That the comments be noted and forwarded to the Executive.", "referral"),
        ("That the minutes be agreed and signed.", None),
        ("That the minutes be approved and submitted to Council.", None),
    ],
)
def test_what_is_endorsed_and_sent_on_is_referred(clause: str, kind: str | None) -> None:
    assert find_ask(clause) == kind


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That, having considered the evidence, the Panel supports the proposals.", None),
        ("Under section 25 of the Ferries Act, the Council noted the report and agreed to heed it.", None),
        (
            "under Standing Order 14, the Council resolve to extend the meeting beyond 4.30pm to hear the ferrymen.",
            None,
        ),
        ("In addition to any matters mentioned above, there were no other items.", None),
        ("Delegate authority to the Director, with the Leader of the Council, to refresh and make changes.", None),
        ("That delegated authority be given to the Chair and the Director to agree the wording.", None),
        ("The Ferries Strategy as set out in appendix M of the report.", None),
        ("Mrs Ash and Mr Birch should remain as trustees.", None),
        ("That Scrutiny had fulfilled its role.", None),
        ("That, having considered the evidence, the Panel recommends that Cabinet keep the ferry.", "recommendation"),
        ("That, following the consultation, a further report be brought to the Panel.", "report-back"),
        ("Delegates authority to the Chair and asks officers to circulate the report to Members.", "action"),
        ("That, subject to funding, a second ferry be provided.", "action"),
    ],
)
def test_what_goes_before_and_what_is_delegated_asks_for_nothing(clause: str, kind: str | None) -> None:
    assert find_ask(clause) == kind


def test_that_the_public_be_excluded_asks_for_nothing() -> None:
    text = (
        "under section 100A(4) of the Local Government Act 1972 the public be excluded while the appendix was discussed"
    )
    assert find_ask(text, "RESOLVED: That") is None
