"""What people say who ask to have somebody watched, located or read."""

WATCHING = """
    is|was my? <they> ~ online|active|awake
    when ~ <they> ~ last ~ online|active|seen
    <their> last seen
    last seen ~ <they>|<them>
    did|has|have <they> ~ read|open|opened|see|seen|get ~ it|my|message|letter|answer
    did|has <they> answer|answered ~ you|your|question
    did|has|have <they> ~ done|do|finish|finished ~ it|check|checkin|letter|answer
    make|get|force|have|tell <them>|<mate> ~ send|share|turn|show|give ~~ location|gps|phone|password|passwords|pin
    where is|are|was my? <they> ~ now|tonight|at|.|today|right
    wheres my? <they>
    where <they> is|are ~ now|right|tonight
    track|locate|trace <them>|<their>|my ~ <mate>|phone|location|car|.|for|now
    <request> ~~ <their>|<them>|<mate> ~ <things>
    <request> ~~ what <they> ~ wrote|write|writes|written|said|says|say|told|answered|answers|chose|typed|does|doing
    <request> ~~ who <they> ~ texting|talking|writing|messaging|seeing|calling|with|meeting|chatting|texts|calls
    <request> ~~ when|if|whenever <they> ~~ online|home|leaves|left|reads|answers|texts|writes|calls|moves
    find out who|where|what <they> ~ texting|talking|writing|messaging|seeing|calling|with|meeting|chatting|doing|
        going
    what did|does|has|had <they> ~ write|written|say|said|tell|told|answer|answered ~ you|here|private|checkin|about
    did|has|does <they> ~ talk|talked|write|written|spoken|say|said|tell|told ~ you|about
    read|check|open ~ <their> <things> ~ for|to me
    hack|hacking ~ <their>|into
    spy|spying on <them>|<their>|my|<mate>
    watch|monitor|track|observe <them>|<their>|my ~ for me
    install|put|hide|use ~ tracker|airtag|app|gps|spyware|keylogger ~~ <their>|<them>|<mate>
    get|guess|crack|give ~ <their> ~ password|passcode|pin|passwords
    screenshot|screenshots ~ <their> <things>
"""
