-- Of two who sit down on one side of a video room at once the second is stopped here.
CREATE UNIQUE INDEX "VideoRoomSeat_one_a_side" ON "VideoRoomSeat"("roomId", "side")
  WHERE "leftAt" IS NULL;
